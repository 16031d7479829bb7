package rewarddesk.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rewarddesk.dataset.ImportReport;
import rewarddesk.dataset.ImportReport.FileReport;
import rewarddesk.dataset.ProblemGroup;

/// What an import has to say beside its counts.
final class ImportRemarks {
  private static final int COLUMNS_NAMED = 20;

  private ImportRemarks() {}

  static void say(Console console, ImportReport report) {
    report.files().forEach(file -> start(console, file));
    columns(report).forEach((columns, files) -> console.say(unread(columns, files)));
    if (report.merged() > 0) {
      console.say(
          PlainText.count(report.merged(), "response")
              + " stood in several rows and were taken once, with the columns of all.");
    }
  }

  private static void start(Console console, FileReport file) {
    if (file.remarks().continuedOn() > 0) {
      console.say(
          String.format(
              Locale.ROOT,
              "%s: continued on line %,d, where the last import of it stopped.",
              file.file(),
              file.remarks().continuedOn()));
    }
    if (file.remarks().changed()) {
      console.say(
          file.file()
              + ": changed since an import of it stopped; it was read from the start, and what was"
              + " there already counts as duplicates.");
    }
  }

  /// Files by the columns that are not read in them.
  private static Map<List<String>, Long> columns(ImportReport report) {
    Map<List<String>, Long> files = new LinkedHashMap<>();
    for (FileReport file : report.files()) {
      if (!file.remarks().unread().isEmpty()) {
        files.merge(file.remarks().unread(), 1L, Long::sum);
      }
    }
    return files;
  }

  private static String unread(List<String> columns, long files) {
    List<String> named = columns.subList(0, Math.min(COLUMNS_NAMED, columns.size()));
    return "Columns kept with the comparisons but not read"
        + (files > 1 ? " (" + files + " files)" : "")
        + ": "
        + String.join(", ", named)
        + (named.size() < columns.size() ? ", …" : "")
        + ". A mapping can read them, see --map.";
  }

  static ArrayNode groups(ImportReport report) {
    ArrayNode array = Json.object().arrayNode();
    for (ProblemGroup group : report.groups()) {
      ObjectNode one = array.addObject();
      one.put("file", group.file());
      one.put("reason", group.reason());
      one.put("count", group.count());
      group.lines().forEach(one.putArray("lines")::add);
    }
    return array;
  }

  static ArrayNode files(ImportReport report) {
    ArrayNode array = Json.object().arrayNode();
    for (FileReport file : report.files()) {
      ObjectNode one = array.addObject();
      one.put("file", file.file());
      one.set("layout", Json.text(file.layout()));
      one.put("records", file.records());
      one.put("imported", file.imported());
      one.put("duplicates", file.duplicates());
      one.put("rejected", file.rejected());
      one.put("merged", file.remarks().merged());
      file.remarks().unread().forEach(one.putArray("unread")::add);
      one.put("continuedOn", file.remarks().continuedOn());
      one.put("changed", file.remarks().changed());
    }
    return array;
  }
}

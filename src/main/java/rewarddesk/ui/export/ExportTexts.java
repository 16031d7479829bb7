package rewarddesk.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import rewarddesk.export.ExportReport;
import rewarddesk.ui.Messages;

/// Exports in words.
final class ExportTexts {
  private final Messages messages;

  ExportTexts(Messages messages) {
    this.messages = messages;
  }

  String wouldWrite(ExportReport report) {
    return messages.text("export.would", report.rows());
  }

  String written(ExportReport report) {
    return messages.text("export.written", report.rows());
  }

  /// One line for each reason; empty when nothing was left out.
  String leftOut(ExportReport report) {
    StringJoiner lines = new StringJoiner("\n");
    for (Map.Entry<String, Long> entry : report.leftOut().entrySet()) {
      if (entry.getValue() > 0) {
        lines.add(reason(entry.getKey(), entry.getValue()));
      }
    }
    return lines.toString();
  }

  private String reason(String reason, long count) {
    String key = "export.left." + reason;
    return messages.has(key)
        ? messages.text(key, count)
        : messages.text("export.left.other", count, reason);
  }

  static String paths(List<Path> files) {
    StringJoiner lines = new StringJoiner("\n");
    files.forEach(file -> lines.add(file.toString()));
    return lines.toString();
  }

  /// The two lines that load the data in Python.
  static String python(List<Path> files) {
    String data =
        files.stream()
            .map(Path::toString)
            .filter(name -> name.endsWith(".jsonl") && !name.contains("provenance"))
            .findFirst()
            .orElse("");
    String quoted = data.replace("\\", "\\\\").replace("\"", "\\\"");
    return "from datasets import load_dataset\n"
        + "data = load_dataset(\"json\", data_files=\""
        + quoted
        + "\", split=\"train\")";
  }
}

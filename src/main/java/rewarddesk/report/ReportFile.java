package rewarddesk.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// A report as a file: JSON when its name ends so, a page otherwise.
public final class ReportFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ReportFile() {}

  /// @throws UncheckedIOException when it cannot be written
  public static void write(Report report, Path file) {
    try {
      Files.writeString(file, isJson(file) ? json(report) : HtmlReport.of(report));
    } catch (IOException e) {
      throw new UncheckedIOException("The report cannot be written to " + file + ".", e);
    }
  }

  private static boolean isJson(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
  }

  private static String json(Report report) throws IOException {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(ReportJson.of(report)) + "\n";
  }
}

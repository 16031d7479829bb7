package rewarddesk.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rewarddesk.dataset.layout.Layouts;
import rewarddesk.dataset.row.Layout;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.Project;
import rewarddesk.store.SqliteProjectFiles;

/// A row of every public data set, trainer and tool that is read, as its makers write it, and all
/// that a project knows after importing it: prompt, both sides, label, annotators, judges.
///
/// `rows-of-layouts.txt` holds them: after `#` what it is, after `@` a file with the layout that it
/// is taken for, then its text, and after `=` each comparison with what was said of it behind `+`,
/// as [ItemInWords] writes them.
class RowsOfLayoutsTest {
  @TempDir Path folder;

  /// @param files text by name
  /// @param layouts layout by name of the file
  record Case(
      String title, Map<String, String> files, Map<String, String> layouts, List<String> says) {
    @Override
    public String toString() {
      return title;
    }
  }

  static List<Case> cases() throws IOException {
    try (InputStream in = RowsOfLayoutsTest.class.getResourceAsStream("rows-of-layouts.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("(?m)^# ")).skip(1).map(RowsOfLayoutsTest::parsed).toList();
    }
  }

  private static Case parsed(String text) {
    List<String> lines = text.strip().lines().toList();
    Map<String, String> files = new LinkedHashMap<>();
    Map<String, String> layouts = new TreeMap<>();
    List<String> says = new ArrayList<>();
    String file = "";
    for (String line : lines.subList(1, lines.size())) {
      if (line.startsWith("@ ")) {
        String[] words = line.split(" ", 3);
        file = words[1];
        layouts.put(file.substring(file.lastIndexOf('/') + 1), words[2]);
      } else if (line.startsWith("= ") || line.startsWith("+ ")) {
        says.add(line);
      } else {
        files.merge(file, line + "\n", String::concat);
      }
    }
    return new Case(lines.getFirst(), files, layouts, says);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void nothingOfARowIsLostOrTurned(Case row) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Map.Entry<String, String> file : row.files().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      files.add(Files.writeString(path, file.getValue()));
    }
    try (Project project = new SqliteProjectFiles().openOrCreate(folder.resolve("p.rdesk"))) {
      ImportReport report =
          new DatasetImporter()
              .importFiles(
                  project,
                  files,
                  ImportOptions.STANDARD,
                  ProgressListener.NONE,
                  new Cancellation());

      assertThat(report.problems()).isEmpty();
      assertThat(layouts(report)).isEqualTo(row.layouts());
      assertThat(ItemInWords.all(project)).containsExactlyElementsOf(row.says());
    }
  }

  private static Map<String, String> layouts(ImportReport report) {
    return report.files().stream()
        .collect(
            Collectors.toMap(
                file -> file.file().substring(file.file().lastIndexOf('/') + 1),
                file -> file.layout().orElseThrow(),
                (one, other) -> one,
                TreeMap::new));
  }

  @Test
  void everyLayoutHasARow() throws IOException {
    TreeSet<String> shown = new TreeSet<>();
    cases().forEach(one -> shown.addAll(one.layouts().values()));

    Stream<String> names = Layouts.ALL.stream().map(Layout::name);
    assertThat(names.filter(name -> !shown.contains(name))).isEmpty();
  }
}

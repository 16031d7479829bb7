package rewarddesk.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import rewarddesk.dataset.candidate.CandidateMapper;

/// The data files in a folder that is laid out like a data set on the Hub, or in any other way.
///
/// When the front matter of its `README.md` names data files (`path: data/train-*.parquet`), these
/// are meant; else every file in it whose name ends like data. Hidden files, descriptions
/// (`dataset_info.json`) and our own provenance files are left out. Nothing outside the folder is
/// looked at, whatever the front matter says.
public final class DatasetFolder {
  private static final int MOST_FILES = 10_000;
  private static final int DEEPEST = 8;
  private static final int README_READ = 1 << 16;
  private static final Pattern DATA =
      Pattern.compile("(?i).+\\.(jsonl|ndjson|json|csv|tsv|parquet)(\\.(gz|zst))?");
  private static final Pattern NO_DATA =
      Pattern.compile(
          "(?i)\\..*|dataset_infos?\\.json.*|.*\\.provenance.*|statistics\\.json.*|.*\\.recipe\\.json");
  private static final Pattern DATA_FILES =
      Pattern.compile("(?m)^\\s*(?:-\\s*)?path:\\s*[\"']?([^\"'\\r\\n]+?)[\"']?\\s*$");

  private DatasetFolder() {}

  /// The data files, sorted by name; of a file, itself.
  public static List<Path> files(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    List<PathMatcher> named = named(path);
    try (Stream<Path> inside = Files.walk(path, DEEPEST)) {
      List<Path> all =
          inside.filter(Files::isRegularFile).filter(DatasetFolder::isData).sorted().toList();
      List<Path> meant =
          all.stream()
              .filter(file -> named.stream().anyMatch(one -> one.matches(path.relativize(file))))
              .toList();
      return (meant.isEmpty() ? all : meant).stream().limit(MOST_FILES).toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  private static boolean isData(Path file) {
    String name = CandidateMapper.name(file);
    return DATA.matcher(name).matches() && !NO_DATA.matcher(name).matches();
  }

  private static List<PathMatcher> named(Path folder) {
    List<PathMatcher> found = new ArrayList<>();
    Matcher paths = DATA_FILES.matcher(frontMatter(folder.resolve("README.md")));
    while (paths.find()) {
      try {
        found.add(FileSystems.getDefault().getPathMatcher("glob:" + paths.group(1)));
      } catch (PatternSyntaxException | InvalidPathException e) {
        return List.of();
      }
    }
    return found;
  }

  private static String frontMatter(Path readme) {
    if (!Files.isRegularFile(readme)) {
      return "";
    }
    try (var in = Files.newInputStream(readme)) {
      String text = new String(in.readNBytes(README_READ), StandardCharsets.UTF_8);
      int end = text.indexOf("\n---", 3);
      return text.startsWith("---") && end > 0 ? text.substring(0, end) : "";
    } catch (IOException e) {
      return "";
    }
  }
}

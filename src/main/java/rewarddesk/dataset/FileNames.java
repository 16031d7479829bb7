package rewarddesk.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rewarddesk.project.ImportLog;

/// What the files of one import are called in the project: by the file's own name, and where files
/// of different folders share it, with as many folders before it as tell them apart. Where the rest
/// of the path leads on this machine is nobody's business.
///
/// A file that the project keeps problems of under a longer end of its path keeps that name, so
/// that they are found again when it comes alone.
record FileNames(Map<Path, String> names) {

  static FileNames of(List<Path> files, ImportLog log) {
    Map<Path, String> names = new HashMap<>();
    List<Path> open = files.stream().map(FileNames::whole).distinct().toList();
    for (int length = 1; !open.isEmpty(); length++) {
      Map<String, List<Path>> byEnd = new LinkedHashMap<>();
      for (Path file : open) {
        byEnd.computeIfAbsent(end(file, length), end -> new ArrayList<>()).add(file);
      }
      open = new ArrayList<>();
      for (List<Path> same : byEnd.values()) {
        if (same.size() > 1) {
          open.addAll(same);
        } else {
          names.put(same.getFirst(), known(same.getFirst(), length, log));
        }
      }
    }
    return new FileNames(names);
  }

  String of(Path file) {
    return names.getOrDefault(whole(file), CandidateMapper.name(file));
  }

  private static Path whole(Path file) {
    return file.toAbsolutePath().normalize();
  }

  private static String known(Path file, int shortest, ImportLog log) {
    for (int length = file.getNameCount(); length > shortest; length--) {
      String end = end(file, length);
      if (log.lines(end).length > 0) {
        return end;
      }
    }
    return end(file, shortest);
  }

  /// The last names of the path, the same on every system.
  private static String end(Path file, int length) {
    int count = file.getNameCount();
    if (count == 0) {
      return file.toString();
    }
    Path end = file.subpath(Math.max(0, count - length), count);
    return end.toString().replace(end.getFileSystem().getSeparator(), "/");
  }
}

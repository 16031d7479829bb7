package rewarddesk.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rewarddesk.dataset.candidate.CandidateMapper;
import rewarddesk.project.ImportLog;
import rewarddesk.project.ImportedFile;

/// What the files of one import are called in the project: by the file's own name, and where files
/// of different folders share it, with as many folders before it as tell them apart. Where the rest
/// of the path leads on this machine is nobody's business.
///
/// A file that the project knows keeps its name, so that its problems are found again; another one
/// of the same name gets a longer one. A file is known by its place, or by its size and time.
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

  /// The name under which the file is known already, else the shortest that is not another's.
  private static String known(Path file, int shortest, ImportLog log) {
    ImportedFile self = FileIdentity.of(file, "");
    String free = end(file, file.getNameCount());
    for (int length = file.getNameCount(); length >= shortest; length--) {
      String end = end(file, length);
      Optional<ImportedFile> kept = log.file(end);
      boolean own = kept.map(self::isSameFile).orElseGet(() -> log.lines(end).length > 0);
      if (own) {
        return end;
      }
      free = kept.isEmpty() ? end : free;
    }
    return free;
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

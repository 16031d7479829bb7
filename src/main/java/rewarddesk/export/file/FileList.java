package rewarddesk.export.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rewarddesk.files.Sha256;
import rewarddesk.json.ContentJson;

/// The data files of an export as a file of their own: a list of `{"name", "split", "rows",
/// "bytes", "sha256"}`. By it the next export to the same folder knows which files are its own:
/// those, and only as they were written.
public final class FileList {
  private static final long MOST_READ = 16L << 20;

  private FileList() {}

  /// The list as indented JSON that ends with a line break.
  public static String write(List<DataPart> parts) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (DataPart part : parts) {
      list.addObject()
          .put("name", part.name())
          .put("split", part.split().word())
          .put("rows", part.rows())
          .put("bytes", part.bytes())
          .put("sha256", part.sha256());
    }
    return list.toPrettyString().replace(System.lineSeparator(), "\n") + "\n";
  }

  /// The files that a list names and that are still there as they were written. None when there is
  /// no list, or when it cannot be read.
  ///
  /// @param replaced names of files that are not asked about: each is read to its end
  public static List<Path> unchanged(Path list, Set<String> replaced) throws IOException {
    List<Path> files = new ArrayList<>();
    for (JsonNode part : read(list)) {
      Path name = Path.of(part.path("name").asText("")).getFileName();
      Path file = list.resolveSibling(name == null ? Path.of("") : name);
      if (!replaced.contains(String.valueOf(name)) && isSame(file, part)) {
        files.add(file);
      }
    }
    return files;
  }

  private static JsonNode read(Path list) throws IOException {
    if (!Files.isRegularFile(list) || Files.size(list) > MOST_READ) {
      return JsonNodeFactory.instance.arrayNode();
    }
    try {
      return ContentJson.MAPPER.readTree(Files.readAllBytes(list));
    } catch (JsonProcessingException e) {
      return JsonNodeFactory.instance.arrayNode();
    }
  }

  private static boolean isSame(Path file, JsonNode part) throws IOException {
    return Files.isRegularFile(file)
        && Files.size(file) == part.path("bytes").asLong(-1)
        && Sha256.of(file).equals(part.path("sha256").asText());
  }
}

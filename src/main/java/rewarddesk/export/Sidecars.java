package rewarddesk.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rewarddesk.export.card.DatasetCard;
import rewarddesk.export.file.DataPart;
import rewarddesk.export.file.FileList;
import rewarddesk.export.file.StagedFile;
import rewarddesk.export.file.StagedFiles;
import rewarddesk.export.recipe.RecipeJson;
import rewarddesk.export.target.DataFiles;
import rewarddesk.export.target.Target;
import rewarddesk.json.ContentJson;

/// Writes what stands beside the data: the card, the recipe, how to train, the list of files, and
/// for LLaMA-Factory the entry in `dataset_info.json`.
///
/// Files of the same names that somebody else wrote are not replaced: a foreign `README.md` stays,
/// and the card gets the stem before its name; entries of other data in `dataset_info.json` stay.
///
/// @param folder where they go
record Sidecars(StagedFiles staged, Path folder, Target target) {
  private static final String CARD = "README.md";
  private static final String ENTRIES = "dataset_info.json";
  private static final long MOST_READ = 16L << 20;

  List<StagedFile> write(DatasetCard card, DataFiles files) throws IOException {
    List<StagedFile> written = new ArrayList<>();
    written.add(text(cardName(), card.text()));
    written.add(text(target.fileStem() + ".recipe.json", RecipeJson.write(card.recipe())));
    written.add(text(listName(), FileList.write(card.parts())));
    written.add(
        text(target.fileStem() + ".train." + card.snippet().ending(), card.snippet().text()));
    Optional<ObjectNode> entry = target.datasetEntry(files);
    if (entry.isPresent()) {
      written.add(entries(files.stem(), entry.get()));
    }
    return written;
  }

  /// The data files that an earlier export for this target left here, as it left them, and that are
  /// not among those of this one.
  List<Path> formerFiles(List<DataPart> parts) throws IOException {
    Set<String> names = parts.stream().map(DataPart::name).collect(Collectors.toSet());
    return FileList.unchanged(folder.resolve(listName()), names);
  }

  private String listName() {
    return target.fileStem() + ".files.json";
  }

  private StagedFile text(String name, String text) throws IOException {
    StagedFile file = staged.open(name);
    file.write(text);
    return file;
  }

  private String cardName() throws IOException {
    Path card = folder.resolve(CARD);
    boolean free = !Files.exists(card) || read(card).contains(DatasetCard.MARK);
    return free ? CARD : target.fileStem() + "." + CARD;
  }

  private static String read(Path file) throws IOException {
    return Files.isRegularFile(file) && Files.size(file) <= MOST_READ
        ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
        : "";
  }

  private StagedFile entries(String name, ObjectNode entry) throws IOException {
    Path file = folder.resolve(ENTRIES);
    Optional<ObjectNode> there = Files.exists(file) ? object(read(file)) : Optional.of(empty());
    ObjectNode entries = there.orElseGet(Sidecars::empty);
    entries.set(name, entry);
    return text(
        there.isPresent() ? ENTRIES : target.fileStem() + "." + ENTRIES,
        entries.toPrettyString().replace(System.lineSeparator(), "\n") + "\n");
  }

  private static ObjectNode empty() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static Optional<ObjectNode> object(String text) {
    try {
      JsonNode node = ContentJson.MAPPER.readTree(text);
      return node instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}

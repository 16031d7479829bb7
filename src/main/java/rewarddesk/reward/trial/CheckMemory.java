package rewarddesk.reward.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rewarddesk.files.WholeFile;
import rewarddesk.inference.Compute;
import rewarddesk.inference.library.DescriptionJson;
import rewarddesk.inference.library.FileModelLibrary;
import rewarddesk.inference.library.ModelDescription;
import rewarddesk.inference.library.ModelIdentities;

/// What came of the last check of each model, over restarts: one small file for each. It counts as
/// long as the description and the sizes and times of all files that decide the numbers, also those
/// of a reference, are the same. Losing it costs one check, so what cannot be read or written is
/// logged and no more. Safe for any thread.
public final class CheckMemory {
  private static final System.Logger LOG = System.getLogger(CheckMemory.class.getName());
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final long LARGEST_FILE = 2_000_000;

  private final Path folder;

  /// @param folder where the files stand; made with the first one
  public CheckMemory(Path folder) {
    this.folder = folder;
  }

  /// @param reference what the model's implicit reward is measured against
  void keep(ModelCheck check, Optional<ModelDescription> reference) {
    try {
      WholeFile.write(file(check.description()), tree(check, reference).toPrettyString());
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "a model's check is not remembered", e);
    }
  }

  private static ObjectNode tree(ModelCheck check, Optional<ModelDescription> reference)
      throws IOException {
    ObjectNode json =
        MAPPER
            .createObjectNode()
            .put("at", check.at().toString())
            .put("files", ModelIdentities.stamp(check.description(), reference))
            .put("digest", check.digest())
            .put("provider", check.compute().provider().word())
            .put("threads", check.compute().threadsPerCall())
            .put("arena", check.compute().arena());
    check.notes().forEach(json.putArray("notes")::add);
    json.set("asked", DescriptionJson.tree(check.description()));
    json.set("found", DescriptionJson.tree(check.description().withGolden(check.found())));
    return json;
  }

  /// Nothing is known about a model that could not be used.
  void forget(ModelDescription description) {
    try {
      Files.deleteIfExists(file(description));
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "a model's check is not forgotten", e);
    }
  }

  /// The last check of this very model; empty when it, its files or its reference have changed
  /// since.
  Optional<ModelCheck> of(ModelDescription description, Optional<ModelDescription> reference) {
    Path file = file(description);
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_FILE) {
        return Optional.empty();
      }
      JsonNode json = MAPPER.readTree(Files.readString(file));
      boolean same =
          json.path("files").asText().equals(ModelIdentities.stamp(description, reference));
      return same
          ? Optional.of(check(json)).filter(check -> check.described().equals(description))
          : Optional.empty();
    } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
      LOG.log(System.Logger.Level.WARNING, "the check in " + file + " is damaged", e);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.INFO, "the files of " + description.name() + " are gone", e);
    }
    return Optional.empty();
  }

  private static ModelCheck check(JsonNode json) {
    List<String> notes = json.path("notes").valueStream().map(JsonNode::asText).toList();
    return new ModelCheck(
        DescriptionJson.read(json.path("asked").toString()),
        new Compute(
            Compute.Provider.ofWord(json.path("provider").asText()).orElse(Compute.Provider.CPU),
            json.path("threads").asInt(1),
            json.path("arena").asBoolean()),
        json.path("digest").asText(),
        notes,
        DescriptionJson.read(json.path("found").toString())
            .golden()
            .orElseThrow(() -> new IllegalArgumentException("no golden text")),
        Instant.parse(json.path("at").asText()));
  }

  /// @throws rewarddesk.inference.ModelException when the name cannot be that of a file here
  private Path file(ModelDescription description) {
    return folder.resolve(FileModelLibrary.fileName(description.name()));
  }
}

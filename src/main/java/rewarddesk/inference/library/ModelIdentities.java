package rewarddesk.inference.library;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rewarddesk.inference.ModelException;
import rewarddesk.model.TextHash;

/// Tells whether a model still gives the numbers it gave: one hash over everything that decides
/// them. What it is called, where it lies and its golden text do not. Files are read once and again
/// when their size or time changes; no graph is loaded. Safe for any thread.
public final class ModelIdentities {
  private static final List<String> WITHOUT =
      List.of("name", "folder", "graph", "decoder", "tokenizer", "golden");
  private static final List<String> TEMPLATES =
      List.of("chat_template.jinja", "tokenizer_config.json");

  /// These name the tokens that end a text.
  private static final List<String> ENDS = List.of("config.json", "generation_config.json");

  private final WeightDigests weights;
  private final FileDigests files = new FileDigests();

  public ModelIdentities(WeightDigests weights) {
    this.weights = weights;
  }

  /// Covers weights, tokenizer, templates, for a language model its end tokens, and what the
  /// description says of reading and of the numbers, but not of the implicit reward: what a model
  /// writes, and how likely it finds a text, does not hang on it. Of a reference, its weights and
  /// how much it reads: it reads the tokens of the model itself.
  ///
  /// @param reference what the implicit reward is measured against
  /// @return SHA-256 in hexadecimal
  /// @throws ModelException when a file is missing or cannot be read
  public String of(ModelDescription description, Optional<ModelDescription> reference) {
    ObjectNode decides = DescriptionJson.tree(description);
    decides.remove(WITHOUT);
    if (reference.isEmpty()) {
      decides.remove("policy");
    }
    decides.put("weights", weights.of(description));
    decides.put("tokens", digest(description.tokenizerFile()));
    putIfThere(decides, description, TEMPLATES);
    if (description.kind() == ModelKind.LANGUAGE_MODEL) {
      putIfThere(decides, description, ENDS);
    }
    reference.ifPresent(
        other ->
            decides
                .putObject("policy")
                .put("against", weights.of(other))
                .put("reads", other.limits().tokens()));
    return TextHash.hex(decides.toString());
  }

  /// Names, sizes and times of all files that [#of] covers, as text, and how much the reference
  /// reads: another one means other contents. Reads none of them.
  ///
  /// @throws IOException when one is missing
  public static String stamp(ModelDescription description, Optional<ModelDescription> reference)
      throws IOException {
    List<Path> stamped = new ArrayList<>(WeightDigests.files(description));
    stamped.add(description.tokenizerFile());
    stamped.addAll(there(description, TEMPLATES));
    if (description.kind() == ModelKind.LANGUAGE_MODEL) {
      stamped.addAll(there(description, ENDS));
    }
    if (reference.isEmpty()) {
      return FileDigests.stamp(stamped);
    }
    stamped.addAll(WeightDigests.files(reference.get()));
    stamped.add(reference.get().tokenizerFile());
    return FileDigests.stamp(stamped) + " " + reference.get().limits().tokens();
  }

  private void putIfThere(ObjectNode decides, ModelDescription description, List<String> names) {
    there(description, names)
        .forEach(file -> decides.put(file.getFileName().toString(), digest(file)));
  }

  private static List<Path> there(ModelDescription description, List<String> names) {
    return names.stream().map(description.folder()::resolve).filter(Files::isRegularFile).toList();
  }

  private String digest(Path file) {
    try {
      return files.of(List.of(file));
    } catch (IOException e) {
      throw new ModelException(
          ModelException.Cause.PERMANENT,
          "%s is missing or cannot be read. Put it there again, or correct the model's description."
              .formatted(file),
          e);
    }
  }
}

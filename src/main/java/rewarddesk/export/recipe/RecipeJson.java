package rewarddesk.export.recipe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import rewarddesk.export.recipe.Filters.Overlap;
import rewarddesk.export.target.FileFormat;
import rewarddesk.json.ContentJson;
import rewarddesk.model.Strength;

/// A recipe as a JSON file. Every key may be missing and then stands for its default; a key or word
/// that is not known is refused, because a filter that is silently not applied spoils the data.
public final class RecipeJson {
  private static final int VERSION = 1;

  private RecipeJson() {}

  /// The recipe as indented JSON that ends with a line break.
  public static String write(Recipe recipe) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("recipe", VERSION)
        .put("target", recipe.target())
        .put("format", recipe.format().word());
    write(json.putObject("verdicts"), recipe.verdicts());
    write(json.putObject("filters"), recipe.filters());
    json.putObject("output")
        .put("validation", recipe.output().validation())
        .put("test", recipe.output().test())
        .put("rowsPerShard", recipe.output().rowsPerShard())
        .put("spreadsheetSafe", recipe.output().spreadsheetSafe());
    return json.toPrettyString().replace(System.lineSeparator(), "\n") + "\n";
  }

  private static void write(ObjectNode json, Verdicts verdicts) {
    json.put("source", verdicts.source().word());
    verdicts.judges().forEach(json.putArray("judges")::add);
    json.put("minMargin", verdicts.minMargin())
        .put("minAgreement", verdicts.minAgreement())
        .put("minStrength", verdicts.minStrength().map(RecipeJson::word).orElse(null))
        .put("keepTies", verdicts.keepTies())
        .put("audit", verdicts.audit().word())
        .put("minAnnotators", verdicts.panel().annotators())
        .put("minAnnotatorAgreement", verdicts.panel().agreement());
  }

  private static void write(ObjectNode json, Filters filters) {
    json.put("onePerPrompt", filters.onePerPrompt());
    put(json, "nearDuplicates", filters.nearDuplicates());
    filters
        .overlap()
        .ifPresentOrElse(
            overlap ->
                json.putObject("overlap")
                    .put("file", overlap.file().toString())
                    .put("words", overlap.words())
                    .put("remove", overlap.remove()),
            () -> json.putNull("overlap"));
    put(json, "maxLengthRatio", filters.maxLengthRatio());
    json.put("balanceLengths", filters.balanceLengths());
    put(json, "minChosenReward", filters.minChosenReward());
    put(json, "minRewardGap", filters.minRewardGap());
  }

  private static void put(ObjectNode json, String key, OptionalDouble value) {
    value.ifPresentOrElse(number -> json.put(key, number), () -> json.putNull(key));
  }

  private static String word(Strength strength) {
    return strength.name().toLowerCase(Locale.ROOT);
  }

  /// @throws RecipeException when it is no recipe; names the key
  public static Recipe read(String text) {
    RecipeFields json = new RecipeFields(tree(text), "");
    if (json.whole("recipe", 0) != VERSION) {
      throw new RecipeException(
          "This is not a recipe that this version reads: \"recipe\" must be 1.");
    }
    Recipe recipe =
        new Recipe(
            json.text("target", "trl"),
            json.word("format", FileFormat.values(), FileFormat::word, FileFormat.JSONL),
            verdicts(json.object("verdicts")),
            filters(json.object("filters")),
            output(json.object("output")));
    json.checkKeys("recipe", "target", "format", "verdicts", "filters", "output");
    return recipe;
  }

  private static JsonNode tree(String text) {
    try {
      return ContentJson.MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new RecipeException("The recipe is not valid JSON: " + e.getOriginalMessage());
    }
  }

  private static Verdicts verdicts(RecipeFields json) {
    json.checkKeys(
        "source",
        "judges",
        "minMargin",
        "minAgreement",
        "minStrength",
        "keepTies",
        "audit",
        "minAnnotators",
        "minAnnotatorAgreement");
    return new Verdicts(
        json.word("source", VerdictSource.values(), VerdictSource::word, VerdictSource.HUMAN),
        judges(json),
        json.number("minMargin").orElse(0),
        json.number("minAgreement").orElse(0),
        json.optionalWord("minStrength", Strength.values(), RecipeJson::word),
        json.flag("keepTies"),
        json.word("audit", Audit.values(), Audit::word, Audit.ANY),
        new Panel(json.whole("minAnnotators", 0), json.number("minAnnotatorAgreement").orElse(0)));
  }

  private static List<String> judges(RecipeFields json) {
    List<String> judges = new ArrayList<>();
    for (JsonNode judge : json.list("judges")) {
      judges.add(judge.asText());
    }
    return judges;
  }

  private static Filters filters(RecipeFields json) {
    json.checkKeys(
        "onePerPrompt",
        "nearDuplicates",
        "overlap",
        "maxLengthRatio",
        "balanceLengths",
        "minChosenReward",
        "minRewardGap");
    return new Filters(
        json.flag("onePerPrompt"),
        json.number("nearDuplicates"),
        json.has("overlap") ? Optional.of(overlap(json.object("overlap"))) : Optional.empty(),
        json.number("maxLengthRatio"),
        json.flag("balanceLengths"),
        json.number("minChosenReward"),
        json.number("minRewardGap"));
  }

  private static Overlap overlap(RecipeFields json) {
    json.checkKeys("file", "words", "remove");
    return new Overlap(
        Path.of(json.text("file", "")), json.whole("words", Overlap.WORDS), json.flag("remove"));
  }

  private static Output output(RecipeFields json) {
    json.checkKeys("validation", "test", "rowsPerShard", "spreadsheetSafe");
    return new Output(
        json.number("validation").orElse(0),
        json.number("test").orElse(0),
        json.whole("rowsPerShard", 0),
        json.flag("spreadsheetSafe"));
  }
}

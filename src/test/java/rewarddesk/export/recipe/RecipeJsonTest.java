package rewarddesk.export.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rewarddesk.export.recipe.Filters.Overlap;
import rewarddesk.export.target.FileFormat;
import rewarddesk.model.Strength;

class RecipeJsonTest {
  @Test
  void everyChoiceIsKept() {
    Recipe recipe =
        new Recipe(
            "trl-kto",
            FileFormat.PARQUET,
            new Verdicts(
                VerdictSource.HUMAN_ELSE_JURY,
                List.of("builtin", "rules"),
                0.5,
                0.75,
                Optional.of(Strength.CLEARLY),
                true,
                Audit.NOT_OVERRIDDEN,
                new Panel(3, 0.75)),
            new Filters(
                true,
                OptionalDouble.of(0.8),
                Optional.of(new Overlap(Path.of("bench.jsonl"), 8, true)),
                OptionalDouble.of(3),
                true,
                OptionalDouble.of(-1),
                OptionalDouble.of(0.25)),
            new Output(0.05, 0.1, 5000, true));

    assertThat(RecipeJson.read(RecipeJson.write(recipe))).isEqualTo(recipe);
  }

  @Test
  void theFileIsPlainToRead() {
    assertThat(RecipeJson.write(Recipe.of("trl", FileFormat.JSONL, VerdictSource.HUMAN_ELSE_JUDGE)))
        .isEqualTo(
            """
            {
              "recipe" : 1,
              "target" : "trl",
              "format" : "jsonl",
              "verdicts" : {
                "source" : "human-else-judge",
                "judges" : [ ],
                "minMargin" : 0.0,
                "minAgreement" : 0.0,
                "minStrength" : null,
                "keepTies" : false,
                "audit" : "any",
                "minAnnotators" : 0,
                "minAnnotatorAgreement" : 0.0
              },
              "filters" : {
                "onePerPrompt" : false,
                "nearDuplicates" : null,
                "overlap" : null,
                "maxLengthRatio" : null,
                "balanceLengths" : false,
                "minChosenReward" : null,
                "minRewardGap" : null
              },
              "output" : {
                "validation" : 0.0,
                "test" : 0.0,
                "rowsPerShard" : 0,
                "spreadsheetSafe" : false
              }
            }
            """);
  }

  @Test
  void whatIsMissingHasItsDefault() {
    assertThat(RecipeJson.read("{\"recipe\":1,\"target\":\"verl\",\"format\":\"parquet\"}"))
        .isEqualTo(Recipe.of("verl", FileFormat.PARQUET, VerdictSource.HUMAN));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          [] | The recipe is not a JSON object.
          {"target":"trl"} | This is not a recipe that this version reads: "recipe" must be 1.
          {"recipe":1,"filter":{}} | The recipe has the key "filter", which is not known. There are: recipe, target, format, verdicts, filters, output.
          {"recipe":1,"filters":{"onePerPromt":true}} | The recipe has the key "filters.onePerPromt", which is not known. There are: onePerPrompt, nearDuplicates, overlap, maxLengthRatio, balanceLengths, minChosenReward, minRewardGap.
          {"recipe":1,"verdicts":{"source":"me"}} | "verdicts.source" in the recipe must be human, human-else-judge, human-else-jury, judge, jury, annotators, gold.
          {"recipe":1,"verdicts":{"minMargin":"1"}} | "verdicts.minMargin" in the recipe must be a number.
          {"recipe":1,"output":{"rowsPerShard":1.5}} | "output.rowsPerShard" in the recipe must be a whole number.
          {"recipe":1,"filters":[]} | "filters" is not an object.
          """)
  void whatIsWrongIsNamed(String text, String sentence) {
    assertThatThrownBy(() -> RecipeJson.read(text))
        .isInstanceOf(RecipeException.class)
        .hasMessage(sentence);
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    Recipe recipe = Recipe.of("trl", FileFormat.JSONL, VerdictSource.HUMAN);
    assertThat(RecipeCheck.check(recipe).name()).isEqualTo("trl");
    assertThatThrownBy(() -> RecipeCheck.check(recipe.withOutput(new Output(0.5, 0.5, 0, false))))
        .hasMessage(
            "The shares for validation and test are 0 or more and leave something to train with.");
    assertThatThrownBy(() -> RecipeCheck.check(recipe.withFormat(FileFormat.CSV)))
        .hasMessage("The target trl is not written as csv. It is written as: jsonl, parquet.");
  }
}

package rewarddesk.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rewarddesk.dataset.layout.Layouts;
import rewarddesk.ui.Messages;

/// Reasons and layouts in the language of the window.
class ReasonTextsTest {
  private final Messages chinese =
      Messages.beside(ImportController.class, Locale.SIMPLIFIED_CHINESE);
  private final Messages english = Messages.beside(ImportController.class, Locale.ENGLISH);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "in \"prompt\" a message calls tools, which this version does not read",
        "in \"prompt\" a message holds a part of the type \"image\"",
        "in \"prompt\" a message has the role \"tool\" instead of system, user or assistant",
        "the last turn of \"chosen\" is not the assistant's",
        "one of \"chosen\" and \"rejected\" is text and the other a list of messages",
        "\"chosen\" and \"rejected\" start with turns that are not those of \"prompt\"",
        "\"gold\" is neither \"A\", \"B\", \"tie\" nor \"both_bad\"",
        "there are fewer than two responses",
        "there are more than 64 responses",
        "\"preference\" holds 5 labels for 4 responses",
        "there is neither a prompt nor an id to find one by",
        "\"id\" is longer than 200 characters",
        "the table has two columns \"a\"; rename one",
        "this is a folder; name the files in it",
        "this is a ZIP archive; unpack it first",
        "this is an SQLite file; save the data as JSON Lines, CSV or Parquet",
        "this is a binary file, not text; save the data as JSON Lines, CSV or Parquet",
        "this is a gzip file inside a gzip file; unpack it once",
        "this is a damaged Parquet file (no footer); check that it is whole",
        "the file cannot be read (disk error); check that it is whole",
        "the mapping file is not valid JSON",
        "there is no field \"colour\". There are: id, prompt",
      })
  void rareReasonsAreSaidInChinese(String reason) {
    String said = new ReasonTexts(chinese).of(reason);

    assertThat(said).isNotEqualTo(reason).containsPattern("\\p{IsHan}");
    assertThat(said).doesNotContain("{0}", "which", "there");
    assertThat(new ReasonTexts(english).of(reason)).isEqualTo(reason);
  }

  static Iterable<String> layouts() {
    return Layouts.names();
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void everyLayoutHasAName(String layout) {
    assertThat(chinese.has("import.layout." + layout)).isTrue();
    assertThat(english.has("import.layout." + layout)).isTrue();
  }

  @Test
  void aMappingOfOnesOwnKeepsItsName() {
    assertThat(new LayoutNames(chinese).of("mine")).isEqualTo("mine");
    assertThat(new LayoutNames(chinese).of("trl-explicit")).isEqualTo("TRL（有提示列）");
  }
}

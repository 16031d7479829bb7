package rewarddesk.dataset.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.dataset.ReadFile;
import rewarddesk.model.Comparison;
import rewarddesk.model.GoldLabel;
import rewarddesk.project.Candidate;

/// Fingerprints and coins depend on what a row says, and on nothing else.
class FingerprintTest {
  @TempDir Path folder;

  @Test
  void theCanonicalFormIsPinned() throws Exception {
    Candidate read =
        ReadFile.ofText(folder, "{\"prompt\":\"天空\",\"chosen\":\" blue\\n\",\"rejected\":\"x\"}")
            .candidates()
            .getFirst();

    // printf '%s' '[null,"天空"," blue\n","x","first",null,null]' | sha256sum
    assertThat(read.fingerprint())
        .isEqualTo("e3245e115b1f40ab933bdbdb5b1723d9818635c575d1a532319f314c05936a10");
    assertThat(read.comparison().id()).isEqualTo(read.fingerprint().substring(0, 16));
  }

  @Test
  void theOrderOfRowsDoesNotMove() throws Exception {
    List<String> rows =
        new ArrayList<>(
            IntStream.range(0, 200)
                .mapToObj(i -> "{\"prompt\":\"p\",\"chosen\":\"c" + i + "\",\"rejected\":\"r\"}")
                .toList());
    var inOrder = byFingerprint(rows);
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(rows, new Random(seed));
      assertThat(byFingerprint(rows)).isEqualTo(inOrder);
    }
  }

  @Test
  void theCoinIsFairAndHangsOnTheSeed() {
    List<String> prints = IntStream.range(0, 10_000).mapToObj(i -> "print" + i).toList();
    long heads = prints.stream().filter(print -> Fingerprint.coin(1, print)).count();
    long same =
        prints.stream()
            .filter(print -> Fingerprint.coin(1, print) == Fingerprint.coin(2, print))
            .count();

    assertThat(heads).isBetween(4800L, 5200L);
    assertThat(same).isBetween(4800L, 5200L);
  }

  @Test
  void theChosenTextIsAlwaysTheGoldSide() throws Exception {
    for (int seed = 0; seed < 20; seed++) {
      ReadFile read =
          ReadFile.of(
              Files.writeString(
                  folder.resolve("data.jsonl"),
                  "{\"prompt\":\"p\",\"chosen\":\"good\",\"rejected\":\"bad\"}"),
              seed);
      Comparison pair = read.candidates().getFirst().comparison();

      boolean inA = pair.gold().orElseThrow() == GoldLabel.A;
      assertThat((inA ? pair.responseA() : pair.responseB()).plain()).isEqualTo("good");
    }
  }

  private Map<String, Comparison> byFingerprint(List<String> rows) throws Exception {
    return ReadFile.ofText(folder, String.join("\n", rows)).candidates().stream()
        .collect(Collectors.toMap(Candidate::fingerprint, Candidate::comparison));
  }
}

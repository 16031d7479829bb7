package rewarddesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.insight.JudgedProject;
import rewarddesk.insight.SmallProject;
import rewarddesk.model.Annotation;
import rewarddesk.model.Verdict;

/// What `rewarddesk report` says about judges beside each other.
final class PeopleTextTest {
  @TempDir Path folder;

  private String report() {
    return new Desk(folder).run("report", folder.resolve("small.rdesk").toString()).out();
  }

  @Test
  void twoJudgesStandBesideEachOther() {
    try (SmallProject project = new SmallProject(folder, 20)) {
      for (int item = 1; item <= 20; item++) {
        Verdict.MachineVerdict first = item == 11 || item == 12 ? SmallProject.B : SmallProject.A;
        Verdict.MachineVerdict second = item <= 10 ? SmallProject.B : SmallProject.A;
        project.judge("one", item, first, OptionalDouble.empty());
        project.judge(
            "two", item, item == 20 ? new Verdict.Unparsed("?") : second, OptionalDouble.empty());
      }
    }
    assertThat(report())
        .contains(
            """
            Two judges, by the labels of gold   They agree on   Compared   Only first right   Only second   p (McNemar)   Left out
            one and two                          36.8 % of 19         19                 10             2        0.0386          1
            p: exact, corrected after Holm for all pairs.\
            """);
  }

  @Test
  void ofManyJudgesTheSurestDifferencesStandThereAndTheRestIsCounted() {
    try (SmallProject project = new SmallProject(folder, 40)) {
      for (int judge = 1; judge <= 12; judge++) {
        for (int item = 1; item <= 40; item++) {
          project.judge(
              "j" + judge,
              item,
              item > 3 * judge ? SmallProject.B : SmallProject.A,
              OptionalDouble.empty());
        }
      }
    }
    String text = report();
    assertThat(text.lines().filter(line -> line.matches("j\\d+ and j\\d+ .*"))).hasSize(10);
    assertThat(text.lines().filter(line -> line.matches("j\\d+ and j\\d+ .*")).findFirst())
        .hasValueSatisfying(line -> assertThat(line).startsWith("j12 and j3 "));
    assertThat(text)
        .contains(
            "35 more pairs are in --json.\nThe 10 best judges are compared, 2 others are not.");
  }

  @Test
  void severalHumansAndWhetherAJudgeMayStandInForOne() {
    try (SmallProject project = new SmallProject(folder, 40)) {
      for (int item = 1; item <= 40; item++) {
        if (item > 1) {
          project.judge("one", item, SmallProject.A, OptionalDouble.empty());
        }
        for (String name : List.of("eve", "bob", "kim")) {
          boolean apart = name.equals("kim") && item % 4 == 0;
          Verdict.HumanVerdict said = apart ? SmallProject.B : SmallProject.A;
          project
              .project()
              .decisions()
              .record(JudgedProject.decision("c" + item, Annotation.IMPORTED + name, said));
        }
      }
    }
    assertThat(report())
        .contains("3 humans, 40 items that two or more ranked: Krippendorff's alpha ")
        .containsPattern(
            "A human agrees with most of the others: [0-9.]+ % \\[.*; one by one 75\\.0 to ")
        .contains("  one agrees with the same votes: ", ", 3 votes without its verdict;")
        .contains("test: it may stand in for a human: it wins against 100 % of the humans.");
  }
}

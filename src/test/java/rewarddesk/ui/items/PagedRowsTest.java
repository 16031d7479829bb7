package rewarddesk.ui.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import rewarddesk.project.ItemSummary;

class PagedRowsTest {
  private final List<long[]> asked = new ArrayList<>();
  private final List<Runnable> answers = new ArrayList<>();

  private PagedRows rows(long count) {
    return new PagedRows(LongStream.rangeClosed(1, count).map(i -> i * 2).toArray(), this::load);
  }

  private void load(long[] ordinals, Consumer<List<ItemSummary>> arrived) {
    asked.add(ordinals);
    answers.add(
        () -> arrived.accept(Arrays.stream(ordinals).mapToObj(PagedRowsTest::summary).toList()));
  }

  private static ItemSummary summary(long ordinal) {
    return new ItemSummary(
        ordinal,
        "c" + ordinal,
        "Question " + ordinal,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        false);
  }

  @Test
  void readsOnlyThePageThatIsLookedAt() {
    PagedRows rows = rows(1_000_000);
    ItemRow row = rows.get(500_050);
    assertThat(row.ordinal()).isEqualTo(1_000_102);
    assertThat(row.summaryProperty().get()).isNull();
    assertThat(asked).hasSize(1);
    assertThat(asked.getFirst()).hasSize(PagedRows.PAGE).startsWith(1_000_002).endsWith(1_000_200);
    answers.getFirst().run();
    assertThat(row.summaryProperty().get()).isEqualTo(summary(1_000_102));
    assertThat(rows.get(500_050)).isSameAs(row);
    assertThat(asked).hasSize(1);
  }

  @Test
  void theLastPageIsShorter() {
    PagedRows rows = rows(105);
    rows.get(104);
    assertThat(asked.getFirst()).containsExactly(202, 204, 206, 208, 210);
  }

  @Test
  void findsARowWithoutReadingTheOthers() {
    PagedRows rows = rows(1_000_000);
    ItemRow row = rows.get(777_777);
    assertThat(rows.indexOf(row)).isEqualTo(777_777);
    assertThat(rows.contains(new ItemRow(3))).isFalse();
    assertThat(asked).hasSize(1);
  }

  @Test
  void forgetsPagesThatNobodyHasLookedAtForLong() {
    PagedRows rows = rows(1_000_000);
    ItemRow first = rows.get(0);
    for (int page = 1; page <= PagedRows.PAGES_KEPT; page++) {
      rows.get(page * PagedRows.PAGE);
    }
    assertThat(rows.get(0)).isNotSameAs(first);
    assertThat(asked).hasSize(PagedRows.PAGES_KEPT + 2);
  }

  @Test
  void anItemThatIsGoneStaysWithoutASummary() {
    PagedRows rows =
        new PagedRows(
            new long[] {1, 2, 3},
            (ordinals, arrived) -> arrived.accept(List.of(summary(1), summary(3))));
    assertThat(rows.get(0).summaryProperty().get()).isEqualTo(summary(1));
    assertThat(rows.get(1).summaryProperty().get()).isNull();
    assertThat(rows.get(2).summaryProperty().get()).isEqualTo(summary(3));
  }
}

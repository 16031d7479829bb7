package rewarddesk.store;

import java.util.ArrayList;
import java.util.List;
import rewarddesk.project.ItemQuery;
import rewarddesk.project.QueueOrder;

/// An [ItemQuery] as SQL, all but its text. Only light rows and indexes are read.
///
/// @param sql selects the ordinals, in no particular order
/// @param values to bind, in order
record ItemFilter(String sql, List<Object> values) {

  private static final String BY_HUMAN = "i.accepted is not 1 and ";

  static ItemFilter of(ItemQuery query) {
    return new Builder(query).build();
  }

  private static final class Builder {
    private final ItemQuery query;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    Builder(ItemQuery query) {
      this.query = query;
    }

    ItemFilter build() {
      status();
      query.decision().ifPresent(word -> add("i.verdict = ?", word));
      query.judgeVerdict().ifPresent(word -> add(judgeVerdict() + " = ?", word));
      agreement();
      query.subset().ifPresent(name -> add("i.subset = ?", name));
      mark();
      String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
      return new ItemFilter("select i.ordinal from item i" + where, List.copyOf(values));
    }

    private void status() {
      switch (query.status()) {
        case ANY -> {}
        case OPEN -> conditions.add("i.verdict is null");
        case DECIDED -> conditions.add(BY_HUMAN + "i.verdict in ('A', 'B', 'tie', 'both_bad')");
        case SKIPPED -> conditions.add("i.verdict = 'skip'");
        case ACCEPTED -> conditions.add("i.accepted = 1");
        case JUDGED -> conditions.add(judgeVerdict() + " is not null");
        case NOT_JUDGED -> conditions.add(judgeVerdict() + " is null");
      }
    }

    private void agreement() {
      switch (query.agreement()) {
        case ANY -> {}
        case CONFIRMED -> conditions.add(BY_HUMAN + ranking() + " = i.verdict");
        case OVERRIDDEN ->
            conditions.add(BY_HUMAN + "i.verdict <> 'skip' and " + ranking() + " <> i.verdict");
        case AGAINST_GOLD ->
            conditions.add(BY_HUMAN + "i.verdict <> 'skip' and i.gold <> i.verdict");
        case RULES_AGAINST_JUDGE -> rulesAgainstJudge();
        case VOTES_DIFFER -> conditions.add("i.ordinal in (" + ImportedVotes.DIFFERENT + ")");
      }
    }

    private void mark() {
      switch (query.mark()) {
        case ANY -> {}
        case HASTY -> conditions.add(decided("d.hasty = 1"));
        case AUDITED ->
            add(
                "i.ordinal in (select a.ordinal from priority a where a.queue = ?)",
                SqliteReviewQueue.AUDIT);
        case BEFORE_REVEAL -> conditions.add(decided("d.manner = 'before_reveal'"));
        case KEPT ->
            conditions.add(decided("d.manner = 'after_reveal' and d.before_verdict = i.verdict"));
        case CHANGED ->
            conditions.add(decided("d.manner = 'after_reveal' and d.before_verdict <> i.verdict"));
        case AUTO_ACCEPTED -> conditions.add("i.accepted = 1");
      }
    }

    /// Of the decision in force, found by its number.
    private static String decided(String condition) {
      return "exists (select 1 from journal d where d.seq = i.decision and " + condition + ")";
    }

    private void rulesAgainstJudge() {
      String any = QueueOrder.rulesAgainst("").queue();
      add(
          "i.ordinal in (select p.ordinal from priority p where p.queue "
              + query.judge().map(judge -> "=").orElse("glob")
              + " ?)",
          query.judge().map(judge -> QueueOrder.rulesAgainst(judge).queue()).orElse(any + "*"));
    }

    /// The judge's verdict when it ranks the two sides, otherwise null, which is like nothing.
    private String ranking() {
      return "nullif(nullif(" + judgeVerdict() + ", 'unparsed'), 'failed')";
    }

    /// The verdict word of the judge in question; binds its name at this place.
    private String judgeVerdict() {
      if (query.judge().isEmpty()) {
        return "i.judge_verdict";
      }
      values.add(query.judge().get());
      return "(select j.verdict from judgment j"
          + " where j.judge = ? and j.ordinal = i.ordinal and j.latest = 1)";
    }

    private void add(String condition, Object value) {
      conditions.add(condition);
      values.add(value);
    }
  }
}

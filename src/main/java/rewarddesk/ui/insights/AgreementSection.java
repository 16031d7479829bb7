package rewarddesk.ui.insights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import rewarddesk.insight.Headline;
import rewarddesk.insight.MeetingItems;
import rewarddesk.insight.Rater;
import rewarddesk.insight.ReportCard;
import rewarddesk.stats.LeftOut;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.agreement.Coefficient;
import rewarddesk.stats.bias.AlwaysLongest;

/// How far a judge agrees with the labels, and what is in none of these numbers.
final class AgreementSection {
  private final InsightTexts texts;
  private final Behind behind;

  AgreementSection(InsightTexts texts, Behind behind) {
    this.texts = texts;
    this.behind = behind;
  }

  /// A column: all labels, or the audit slice beside them where others were labelled too.
  private record Column(Headline numbers, MeetingItems items) {}

  Section of(ReportCard card, MeetingItems items) {
    List<Column> columns = new ArrayList<>(List.of(new Column(card.all(), items)));
    Optional<Headline> audit = card.audit().filter(slice -> card.trust().outside() > 0);
    audit.ifPresent(slice -> columns.add(new Column(slice, items.ofAudit())));
    List<List<Figure>> rows = new ArrayList<>();
    if (columns.size() > 1) {
      rows.add(
          List.of(
              Figure.of(""),
              Figure.of(texts.text("insights.card.everyone")),
              Figure.of(texts.text("insights.card.audit"))));
    }
    rows.add(row("insights.card.all", columns, this::all));
    rows.add(row("insights.card.decisive", columns, this::decisive));
    rows.add(row("insights.card.kappa", columns, all -> coefficient(all, Headline::kappa)));
    rows.add(row("insights.panel.gwet", columns, all -> coefficient(all, Headline::gwet)));
    rows.add(row("insights.panel.alpha", columns, all -> coefficient(all, Headline::alpha)));
    card.longest()
        .filter(longest -> longest.paired().n() > 0)
        .ifPresent(longest -> rows.addAll(longest(longest, items)));
    Section section = new Section(texts.text("insights.card.figures")).table(rows);
    section.say(
        card.longest().map(this::words).orElseGet(() -> texts.text("insights.card.longest.wait")));
    if (card.trust().outside() > 0) {
      section.explain(texts.text("insights.card.outside", card.trust().outside()));
    }
    if (card.leftOut().total() == 0) {
      section.explain(texts.text("insights.left.none"));
    } else {
      section.table(leftOut(card.leftOut(), items));
    }
    return section.explain(texts.text("insights.card.interval"));
  }

  private List<Figure> row(String key, List<Column> columns, Function<Column, Figure> value) {
    List<Figure> row = new ArrayList<>(List.of(Figure.of(texts.text(key))));
    columns.stream().map(value).forEach(row::add);
    return row;
  }

  private Figure all(Column column) {
    Proportion share = column.numbers().agreement();
    MeetingItems items = column.items();
    return behind.right(
        share,
        title("insights.card.items.agree", items),
        () -> items.ranked(true),
        () -> items.ranked(false));
  }

  private Figure decisive(Column column) {
    MeetingItems items = column.items();
    return behind.right(
        column.numbers().decisive(),
        title("insights.card.items.decisive", items),
        () -> items.decisive(true),
        () -> items.decisive(false));
  }

  private Figure coefficient(Column column, Function<Headline, Coefficient> which) {
    return Figure.of(texts.coefficient("insights.coefficient", which.apply(column.numbers())))
        .with(
            behind.items(
                title("insights.card.items.both", column.items()),
                column.numbers().confusion().total(),
                column.items()::ranked));
  }

  /// The judge beside the baseline that takes no judge at all.
  private List<List<Figure>> longest(AlwaysLongest longest, MeetingItems items) {
    Rater judge = items.first().rater();
    String baseline = texts.text("insights.card.longest");
    String same = texts.text("insights.card.longest.judge");
    return List.of(
        List.of(
            Figure.of(baseline),
            behind.share(
                longest.longestRight(),
                texts.text("insights.behind", texts.name(judge), baseline),
                behind.of(judge, all -> all.longest(true)),
                behind.of(judge, all -> all.longest(false)))),
        List.of(
            Figure.of(same),
            behind.right(
                longest.judgeRight(),
                texts.text(
                    "insights.behind", texts.name(judge), texts.text("insights.bias.length.judge")),
                behind.of(judge, all -> all.byLength(true)),
                behind.of(judge, all -> all.byLength(false)))));
  }

  private String words(AlwaysLongest longest) {
    return texts.text(
        longest.paired().n() == 0
            ? "insights.card.longest.none"
            : "insights.bias.length." + longest.standing().word());
  }

  private String title(String key, MeetingItems items) {
    return texts.text(key, texts.name(items.first().rater()), texts.name(items.second().rater()));
  }

  private List<List<Figure>> leftOut(LeftOut leftOut, MeetingItems items) {
    List<List<Figure>> rows = new ArrayList<>();
    for (LeftOut.Reason reason : LeftOut.Reason.values()) {
      long many = leftOut.count(reason);
      if (many > 0) {
        String title =
            texts.text(
                "insights.behind",
                texts.name(items.first().rater()),
                texts.text("insights.left.items." + reason));
        rows.add(
            List.of(
                Figure.of(texts.text("insights.left.of")),
                Figure.of(texts.text("insights.left." + reason, many))
                    .with(behind.items(title, many, () -> leftOut(reason, items)))));
      }
    }
    return rows;
  }

  /// The three reasons that a card has.
  private static long[] leftOut(LeftOut.Reason reason, MeetingItems items) {
    return switch (reason) {
      case UNSCORED -> items.firstNothing();
      case UNRANKED -> items.secondNothing();
      default -> items.alone();
    };
  }
}

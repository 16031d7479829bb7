package rewarddesk.learn;

import java.util.Locale;
import rewarddesk.model.Verdict;

/// Says in the language of the question what a learned head thinks and how far to trust it.
enum LearnedSummary {
  ENGLISH(
      "%s would be chosen with a probability of %d %%.",
      "Nothing tells the two apart.",
      " Learned from %,d decisions (version %d): right on %d %% of those it had not seen"
          + " (95 %% interval %d–%d %%); length alone on %d %%.",
      " This prompt was learned from; the decisions on it were left out here."),
  CHINESE(
      "%s 被选中的概率为 %d%%。",
      "两者没有区别。",
      "依据 %,d 个决定学得（版本 %d）：在未见过的决定上正确率 %d%%（95%% 区间 %d–%d%%），仅看长度为 %d%%。",
      "学习时用到过这个提示；此处不计其上的决定。");

  private final String preferred;
  private final String tied;
  private final String trust;
  private final String unseen;

  LearnedSummary(String preferred, String tied, String trust, String unseen) {
    this.preferred = preferred;
    this.tied = tied;
    this.trust = trust;
    this.unseen = unseen;
  }

  static LearnedSummary forChinese(boolean chinese) {
    return chinese ? CHINESE : ENGLISH;
  }

  String text(
      Verdict.MachineVerdict verdict,
      double margin,
      long version,
      LearnedHead head,
      Weighing weighing) {
    String first =
        verdict instanceof Verdict.Prefers(var slot)
            ? String.format(Locale.ROOT, preferred, slot, percent(1 / (1 + Math.exp(-margin))))
            : tied;
    Figures figures = head.figures();
    String second =
        String.format(
            Locale.ROOT,
            trust,
            head.origin().decisions(),
            version,
            percent(figures.learned().value()),
            percent(figures.learned().low()),
            percent(figures.learned().high()),
            percent(figures.length().value()));
    return first + second + (weighing.unseen() ? unseen : "");
  }

  private static long percent(double share) {
    return Math.round(share * 100);
  }
}

package rewarddesk.reward.builtin;

import static rewarddesk.reward.builtin.CritiqueWriter.number;
import static rewarddesk.reward.builtin.CritiqueWriter.percent;

import java.util.Locale;
import java.util.StringJoiner;
import rewarddesk.model.Verdict;

/// Chinese sentences for Chinese prompts.
record ChineseCritique() implements CritiqueWriter {

  @Override
  public String critique(Measures measures) {
    StringJoiner text = new StringJoiner("", "基于规则：", "");
    if (measures.words() == 0) {
      return text.add("回答中没有文字。").toString();
    }
    text.add(topic(measures));
    text.add(
        String.format(Locale.ROOT, "共 %,d 字（词），%,d 段。", measures.words(), measures.paragraphs()));
    if (measures.repetition() >= 0.05) {
      text.add("三字（词）序列有 " + percent(measures.repetition()) + "% 重复。");
    }
    if (measures.rule("refusal").orElse(0) < 0) {
      text.add("拒绝回答，仅当请求有害时才恰当。");
    }
    if (measures.rule("chinese_share").orElse(1) < 0.5) {
      text.add("中文占比仅 " + percent(measures.rule("chinese_share").orElse(1)) + "%。");
    }
    if (!measures.finished()) {
      text.add("结尾没有收束标点。");
    }
    if (measures.tagsWanted() && measures.rule("format").orElse(1) < 1) {
      text.add("不符合 <think> 与 <answer> 格式。");
    }
    if (measures.praisesItself()) {
      text.add("其中自我评分的文字未计入。");
    }
    return text.toString();
  }

  @Override
  public String summary(Verdict.MachineVerdict verdict, double margin, Measured measured) {
    String first =
        verdict instanceof Verdict.Prefers(var slot)
            ? slot + " 高出 " + number(margin) + " 分。"
            : "两者得分相近（相差 " + number(margin) + "）。";
    return first
        + String.format(
            Locale.ROOT,
            "此结论由规则得出，未使用语言模型：与人工判断一致率 %d%%（95%% 区间 %d–%d%%，n = %,d）；" + "“长者胜”为 %d%%。",
            percent(measured.accuracy()),
            percent(measured.low()),
            percent(measured.high()),
            measured.n(),
            percent(measured.lengthBaseline()));
  }

  private static String topic(Measures measures) {
    return switch (measures.relevance()) {
      case Relevance.NotMeasured ignored -> "相关度未测得。";
      case Relevance.Measured measured -> {
        String note = measured.cut() ? "，仅前 512 个词元" : "";
        String value = "（相关度 " + number(measured.cosine()) + note + "）。";
        yield (measures.offTopic() ? "似乎跑题" : "内容切题") + value;
      }
    };
  }
}

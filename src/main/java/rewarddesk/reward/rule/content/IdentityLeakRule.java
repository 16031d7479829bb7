package rewarddesk.reward.rule.content;

import java.util.List;
import java.util.regex.Pattern;
import rewarddesk.model.Span;
import rewarddesk.reward.rule.Finding;
import rewarddesk.reward.rule.Quote;
import rewarddesk.reward.rule.RewardDescription.Example;
import rewarddesk.reward.rule.RewardType;
import rewarddesk.reward.rule.Rule;
import rewarddesk.reward.rule.Subject;

/// Whether a response says which model wrote it, which spoils a blind comparison.
///
/// Value −1 when it does (`as a model developed by …`, `I am ChatGPT`, `我是由……开发的`), else 0. English
/// and Chinese. It looks for what a speaker says of itself; a text about a model is no leak. Own
/// rule. Worked example: `As an assistant developed by OpenAI, I …` gives −1.
public final class IdentityLeakRule implements Rule {
  private static final String MAKING = "(?:developed|created|trained|made|built|designed)";
  private static final String MODELS =
      "(?:Chat"
          + " ?GPT|GPT-?[345]\\w{0,3}|Claude|Gemini|Bard|LLaMA|Llama|Qwen|Mistral|Mixtral|DeepSeek|Vicuna|Alpaca|Koala|Dolly|StableLM|Open"
          + " ?Assistant|Baichuan|InternLM|ChatGLM|Grok|Phi)";
  private static final String CHINESE_MODELS = "(?:通义千问|文心一言|讯飞星火|智谱清言|豆包|混元|百川|书生|" + MODELS + ")";
  private static final Pattern LEAK =
      Pattern.compile(
          "(?i)\\bas an? [^.!?\\n]{0,60}?\\b"
              + MAKING
              + " by \\p{L}[\\w-]{0,30}"
              + "|\\bI(?:['’]m| am) [^.!?\\n]{0,60}?\\b"
              + MAKING
              + " by \\p{L}[\\w-]{0,30}"
              + "|\\bI was "
              + MAKING
              + " by \\p{L}[\\w-]{0,30}"
              + "|\\b(?:I(?:['’]m| am)|my name is|call me) (?:an? )?"
              + MODELS
              + "\\b"
              + "|作为[^。！？\\n]{0,30}?(?:开发|训练|研发|创建|推出|设计)的"
              + "|我是[^。！？\\n]{0,30}?(?:开发|训练|研发|创建|推出|设计)的"
              + "|我(?:是|叫|的名字是|的名字叫) ?"
              + CHINESE_MODELS);

  public static final RewardType TYPE =
      RewardType.named("identity_leak")
          .rewards(
              "Not saying which model speaks or who made it, English and Chinese; useful in blind"
                  + " work.")
          .formula("−1 when the response gives itself away, else 0")
          .range(-1, 0)
          .source("own")
          .make(
              Example.of("As an assistant developed by OpenAI, I cannot eat.", -1),
              _ -> new IdentityLeakRule());

  /// Every place where a text says which model wrote it, in order.
  public static List<Span> places(String text) {
    return LEAK.matcher(text).results().map(hit -> new Span(hit.start(), hit.end())).toList();
  }

  @Override
  public String name() {
    return "identity_leak";
  }

  @Override
  public Finding measure(Subject subject) {
    List<Span> found = Sightings.of(LEAK, subject.response());
    return found.isEmpty()
        ? Finding.scored(0, "The response does not say who wrote it.")
        : Finding.scored(
            -1,
            "Says who wrote it: " + Quote.of(subject.response(), found.getFirst()) + ".",
            found);
  }
}

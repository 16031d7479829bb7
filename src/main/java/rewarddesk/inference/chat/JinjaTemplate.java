package rewarddesk.inference.chat;

import com.hubspot.jinjava.Jinjava;
import com.hubspot.jinjava.JinjavaConfig;
import com.hubspot.jinjava.LegacyOverrides;
import com.hubspot.jinjava.el.JinjavaInterpreterResolver;
import com.hubspot.jinjava.el.JinjavaProcessors;
import com.hubspot.jinjava.interpret.RenderResult;
import com.hubspot.jinjava.interpret.TemplateError;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import jinjava.javax.el.CompositeELResolver;
import rewarddesk.inference.ChatTemplate;
import rewarddesk.inference.MarkedText;
import rewarddesk.inference.ModelException;
import rewarddesk.model.Message;
import rewarddesk.model.TextHash;

/// A chat template in Jinja, rendered as transformers renders it (`trim_blocks`, `lstrip_blocks`).
/// It sees the messages, the names of the model's special tokens and nothing of the machine: no
/// files, no clock, no Java methods on text.
final class JinjaTemplate implements ChatTemplate {
  private static final int LARGEST_OUTPUT = 8_000_000;
  private static final int LONGEST_LIST = 10_000;
  private static final int DEEPEST = 50;

  /// A character that is none and never stands in text: where it is, no special token begins or
  /// goes on.
  private static final String BREAK = "\uFDD1";

  /// Python's way to turn a list around, which the library cannot read.
  private static final Pattern BACKWARDS = Pattern.compile("([\\w.]+)\\[::-1]");

  /// Marks what a trainer learns from; it changes no text.
  private static final Pattern GENERATION = Pattern.compile("\\{%(-?)\\s*generation\\s*(-?)%}");

  private static final Pattern END_GENERATION =
      Pattern.compile("\\{%(-?)\\s*endgeneration\\s*(-?)%}");

  private final Jinjava library = library();
  private final String name;
  private final String source;
  private final Map<String, String> tokens;
  private final List<String> specials;
  private final String hash;

  /// @param name where the template comes from, for messages
  /// @param source the template
  /// @param tokens names of special tokens by their role: `bos_token`, `eos_token` …
  /// @param specials every special token's name
  JinjaTemplate(String name, String source, Map<String, String> tokens, List<String> specials) {
    this.name = name;
    this.source = readable(source);
    this.tokens = Map.copyOf(tokens);
    this.specials = specials.stream().filter(special -> special.length() > 1).toList();
    this.hash = TextHash.hex(source);
  }

  private static String readable(String source) {
    String forward = BACKWARDS.matcher(source).replaceAll("($1|reverse|list)");
    String plain = GENERATION.matcher(forward).replaceAll("{%$1 if true $2%}");
    plain = END_GENERATION.matcher(plain).replaceAll("{%$1 endif $2%}");
    return plain.endsWith("\n") ? plain.substring(0, plain.length() - 1) : plain;
  }

  @Override
  public String hash() {
    return hash;
  }

  @Override
  public MarkedText render(List<Message> messages, boolean opensReply) {
    Map<String, Object> known = new HashMap<>(tokens);
    known.put("messages", messages.stream().map(this::shielded).toList());
    known.put("add_generation_prompt", opensReply);
    RenderResult result;
    try {
      result = RenderBudget.within(() -> library.renderForResult(source, known));
    } catch (RuntimeException e) {
      throw refused(String.valueOf(e.getMessage()), e);
    }
    result.getErrors().stream().findFirst().ifPresent(this::refuse);
    return new MarkedText(
        Arrays.stream(result.getOutput().split(BREAK, -1))
            .map(piece -> new MarkedText.Piece(piece, true))
            .toList());
  }

  private void refuse(TemplateError error) {
    Throwable cause = error.getException();
    for (Throwable at = cause; at != null; at = at.getCause()) {
      if (at instanceof TemplateRefusal refusal) {
        throw refused(String.valueOf(refusal.getMessage()), refusal);
      }
    }
    throw refused(error.getMessage() + " (line " + error.getLineno() + ")", cause);
  }

  private ModelException refused(String reason, Throwable cause) {
    return new ModelException(
        ModelException.Cause.PERMANENT,
        "The chat template in %s does not take this conversation: %s".formatted(name, reason),
        cause);
  }

  /// A list and a map that may be changed, because the library wraps them.
  private Map<String, Object> shielded(Message message) {
    Map<String, Object> turn = new HashMap<>();
    turn.put("role", message.role().name().toLowerCase(Locale.ROOT));
    turn.put("content", shield(message.content()));
    return turn;
  }

  private String shield(String content) {
    String shielded = content.replace(BREAK, "\uFFFD");
    for (String special : specials) {
      if (shielded.contains(special)) {
        shielded = shielded.replace(special, special.charAt(0) + BREAK + special.substring(1));
      }
    }
    return shielded;
  }

  private static Jinjava library() {
    CompositeELResolver resolver = new CompositeELResolver();
    resolver.add(new PythonMethods());
    resolver.add(JinjavaInterpreterResolver.DEFAULT_RESOLVER_READ_ONLY);
    Jinjava jinjava =
        new Jinjava(
            JinjavaConfig.newBuilder()
                .withTrimBlocks(true)
                .withLstripBlocks(true)
                .withKeepTrailingNewline(true)
                .withNestedInterpretationEnabled(false)
                .withMaxRenderDepth(DEEPEST)
                .withMaxMacroRecursionDepth(DEEPEST)
                .withMaxOutputSize(LARGEST_OUTPUT)
                .withMaxStringLength(LARGEST_OUTPUT)
                .withMaxListSize(LONGEST_LIST)
                .withMaxMapSize(LONGEST_LIST)
                .withRangeLimit(LONGEST_LIST)
                .withElResolver(resolver)
                .withProcessors(
                    JinjavaProcessors.newBuilder()
                        .withNodePreProcessor(RenderBudget.guard())
                        .build())
                .withLegacyOverrides(pythonLike())
                .build());
    jinjava.setResourceLocator(
        (path, _, _) -> {
          throw new TemplateRefusal("it wants to load " + path);
        });
    TemplateFunctions.all().forEach(jinjava::registerFunction);
    return jinjava;
  }

  private static LegacyOverrides pythonLike() {
    return LegacyOverrides.newBuilder()
        .withEvaluateMapKeys(true)
        .withIterateOverMapKeys(true)
        .withUsePyishObjectMapper(true)
        .withUseNaturalOperatorPrecedence(true)
        .withParseWhitespaceControlStrictly(true)
        .withAllowAdjacentTextNodes(true)
        .withUseTrimmingForNotesAndExpressions(true)
        .withKeepNullableLoopValues(true)
        .withHandleBackslashInQuotesOnly(true)
        .build();
  }
}

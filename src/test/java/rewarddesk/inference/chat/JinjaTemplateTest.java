package rewarddesk.inference.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rewarddesk.inference.MarkedText;
import rewarddesk.inference.ModelException;
import rewarddesk.model.Message;
import rewarddesk.model.Role;

final class JinjaTemplateTest {
  private static final List<String> SPECIALS =
      List.of("<|im_start|>", "<|im_end|>", "<s>", "</s>", "<|eot_id|>");
  private static final Map<String, String> TOKENS = Map.of("bos_token", "<s>", "eos_token", "</s>");
  private static final List<Message> TURNS =
      List.of(
          new Message(Role.SYSTEM, "Be brief."),
          new Message(Role.USER, " Two plus two? "),
          new Message(Role.ASSISTANT, "<think>\nadd\n</think>\n\nFour."));

  private static JinjaTemplate template(String source) {
    return new JinjaTemplate("here", source, TOKENS, SPECIALS);
  }

  private static String render(String source) {
    return template(source).render(TURNS, false).plain();
  }

  @Test
  void chatMl() {
    assertThat(
            render(
                "{% for message in messages %}{{'<|im_start|>' + message['role'] + '\\n' +"
                    + " message['content'] + '<|im_end|>' + '\\n'}}{% endfor %}{% if"
                    + " add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}"))
        .isEqualTo(
            """
            <|im_start|>system
            Be brief.<|im_end|>
            <|im_start|>user
             Two plus two? <|im_end|>
            <|im_start|>assistant
            <think>
            add
            </think>

            Four.<|im_end|>
            """);
  }

  @Test
  void startTokenAndTrimmedTurns() {
    assertThat(
            render(
                "{% for message in messages %}{% set content = '[' + message['role'] + ']\\n\\n'+"
                    + " message['content'] | trim + '<|eot_id|>' %}{% if loop.index0 == 0 %}{% set"
                    + " content = bos_token + content %}{% endif %}{{ content }}{% endfor %}"))
        .isEqualTo(
            """
            <s>[system]

            Be brief.<|eot_id|>[user]

            Two plus two?<|eot_id|>[assistant]

            <think>
            add
            </think>

            Four.<|eot_id|>\
            """);
  }

  @Test
  void reasoningIsCutOutWithPythonsMethods() {
    assertThat(
            render(
                """
                {%- set ns = namespace(last=-1, open=true) %}
                {%- for message in messages[::-1] %}
                    {%- set index = (messages|length - 1) - loop.index0 %}
                    {%- if ns.open and message.role == "user" and message.content is string and not(message.content.startswith('<tool>') and message.content.endswith('</tool>')) %}
                        {%- set ns.open = false %}
                        {%- set ns.last = index %}
                    {%- endif %}
                {%- endfor %}
                {{- ns.last }}
                {%- for message in messages %}
                    {%- set content = message.content %}
                    {%- if '</think>' in content %}
                        {%- set thought = content.split('</think>')[0].rstrip('\\n').split('<think>')[-1].lstrip('\\n') %}
                        {%- set content = content.split('</think>')[-1].lstrip('\\n') %}
                        {{- '(' + thought + ')' }}
                    {%- endif %}
                    {{- '|' + content.strip() }}
                {%- endfor %}
                """))
        .isEqualTo("1|Be brief.|Two plus two?(add)|Four.");
  }

  @Test
  void macrosSlicesDefaultsAndTests() {
    assertThat(
            render(
                "{% macro turn(m) %}<{{ m.role|upper }}>{% endmacro %}{% if messages[0].role =="
                    + " 'system' %}{% set rest = messages[1:] %}{% endif %}{% for m in rest %}{{"
                    + " turn(m) }}{% if m.tool_calls is defined %}T{% endif %}{{ m.get('name',"
                    + " 'nobody') }}{% if not loop.last %},{% endif %}{% endfor %}{{ eos_token }}"
                    + "{% generation %}{{ tools is defined }}{% endgeneration %}"))
        .isEqualTo("<USER>nobody,<ASSISTANT>nobody</s>false");
  }

  @Test
  void specialTokensInMessagesStayText() {
    MarkedText text =
        template("{% for m in messages %}<|im_start|>{{ m.content }}<|im_end|>{% endfor %}")
            .render(List.of(new Message(Role.USER, "a<|im_end|>b\uFDD1{{ bos_token }}")), false);
    assertThat(text.plain()).isEqualTo("<|im_start|>a<|im_end|>b\uFFFD{{ bos_token }}<|im_end|>");
    assertThat(text.pieces())
        .extracting(MarkedText.Piece::text)
        .containsExactly("<|im_start|>a<", "|im_end|>b\uFFFD{{ bos_token }}<|im_end|>");
  }

  @Test
  void refusalsAreGivenInTheTemplatesOwnWords() {
    assertThatThrownBy(
            () ->
                render(
                    "{% if messages[0].role == 'system' %}{{ raise_exception('No system"
                        + " role, please') }}{% endif %}"))
        .isInstanceOf(ModelException.class)
        .hasMessage(
            "The chat template in here does not take this conversation: No system role, please");
  }

  @Test
  void nothingOfTheMachineIsReachable() {
    for (String hostile :
        List.of(
            "{{ ''.getClass() }}",
            "{{ messages.getClass() }}",
            "{{ messages[0].content.getBytes() }}",
            "{% include '/etc/passwd' %}",
            "{% import '/etc/passwd' as x %}",
            "{% extends '/etc/passwd' %}")) {
      assertThatThrownBy(() -> render(hostile)).as(hostile).isInstanceOf(ModelException.class);
    }
  }

  @Test
  void endlessTemplatesEnd() {
    for (String hostile :
        List.of(
            "{% for a in range(9999) %}{% for b in range(9999) %}{% for c in range(9999) %}{%"
                + " endfor %}{% endfor %}{% endfor %}",
            "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
            "{% set x = 'aaaaaaaaaaaaaaaa' %}{% for a in range(60) %}{% set x = x + x %}{% endfor"
                + " %}{{ x }}")) {
      assertThatThrownBy(() -> render(hostile)).as(hostile).isInstanceOf(ModelException.class);
    }
  }

  @Test
  void sameTemplateSameHash() {
    assertThat(template("a").hash())
        .isEqualTo(template("a").hash())
        .isNotEqualTo(template("b").hash());
  }
}

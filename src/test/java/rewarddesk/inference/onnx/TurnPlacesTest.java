package rewarddesk.inference.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.inference.ChatTemplate;
import rewarddesk.inference.chat.ChatTemplates;
import rewarddesk.model.Message;
import rewarddesk.model.Role;
import rewarddesk.model.Span;

class TurnPlacesTest {
  @TempDir private Path folder;

  private List<String> found(String source, List<Message> turns) {
    ChatTemplate template = ChatTemplates.of(source, folder, List.of());
    String rendered = template.render(turns, false).plain() + "<assistant>Yes.";
    return TurnPlaces.of(template, turns, rendered).stream()
        .map((Span place) -> rendered.substring(place.start(), place.end()))
        .toList();
  }

  @Test
  void aLineBreakOfTheTemplateIsNotTakenForOneThatItStripped() {
    String stripping = "{% for m in messages %}<{{ m.role }}>{{ m.content | trim }}\n{% endfor %}";
    List<Message> turns =
        List.of(new Message(Role.SYSTEM, "Be brief.\n"), new Message(Role.USER, "Is it?\n"));
    assertThat(found(stripping, turns)).containsExactly("Be brief.", "Is it?");
  }

  @Test
  void aLineBreakThatTheTemplateKeepsBelongsToTheText() {
    String keeping = "{% for m in messages %}<{{ m.role }}>{{ m.content }}\n{% endfor %}";
    List<Message> turns =
        List.of(new Message(Role.SYSTEM, "Be brief.\n"), new Message(Role.USER, "Is it?\n"));
    assertThat(found(keeping, turns)).containsExactly("Be brief.\n", "Is it?\n");
  }
}

package rewarddesk.ui.judges.prompts;

import java.nio.file.Path;
import java.util.function.Consumer;
import rewarddesk.reward.generative.definition.DefinitionText;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Session;

/// Definition files that are read and written beside the window; what became of them is said in the
/// message strip.
record PromptFiles(Session session, Messages messages) {

  /// @param done gets the definition; a file that holds none is refused with the reason
  void read(Path file, Consumer<DefinitionText> done) {
    session.tasks().run(new PromptFile(file)::read, done, thrown -> refused(file, thrown));
  }

  private void refused(Path file, Throwable thrown) {
    if (thrown instanceof IllegalArgumentException) {
      session
          .notices()
          .tell(
              messages.text(
                  "prompts.refused", file.getFileName(), String.valueOf(thrown.getMessage())));
    } else {
      session.notices().fail(thrown);
    }
  }

  /// Replaces a file that is there.
  void write(Path file, DefinitionText text) {
    session
        .tasks()
        .run(
            () -> new PromptFile(file).write(text),
            written -> session.notices().tell(messages.text("prompts.exported", written)),
            session.notices()::fail);
  }
}

package rewarddesk.ui;

import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import rewarddesk.sandbox.Language;
import rewarddesk.sandbox.SandboxProbe;
import rewarddesk.sandbox.SandboxReport;
import rewarddesk.ui.control.EvidenceTexts;

/// Says what programs in responses run in, or why they are not run and how to get a sandbox.
public final class SandboxLine extends Label {
  private final Session session;

  public SandboxLine(Session session) {
    this.session = session;
    setId("sandbox");
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    getStyleClass().add("text-muted");
  }

  /// Looks what there is, beside the window. What was found once is told at once.
  public void ask() {
    if (getText().isEmpty()) {
      setText(text("sandbox.looking"));
    }
    session
        .tasks()
        .run(() -> report(session.services().sandboxes()), this::show, session.notices()::fail);
  }

  /// Finds out for the first time, so that it is known when it is needed.
  public static void prepare(Session session) {
    session
        .tasks()
        .run(() -> report(session.services().sandboxes()), known -> {}, session.notices()::fail);
  }

  /// A window that is closed while it looks has nothing to say.
  private static SandboxReport report(SandboxProbe probe) {
    try {
      return probe.report();
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      throw (CancellationException) new CancellationException("closing").initCause(closing);
    }
  }

  private void show(SandboxReport report) {
    String missing =
        report.missing().stream()
            .map(EvidenceTexts::shown)
            .collect(Collectors.joining(text("sandbox.space")));
    setText(
        report.ready().isEmpty()
            ? text("sandbox.none", missing)
            : report.ready().stream()
                .map(this::ready)
                .collect(Collectors.joining(text("sandbox.space"))));
  }

  private String ready(SandboxReport.Found found) {
    String languages =
        found.languages().stream()
            .map(Language::title)
            .collect(Collectors.joining(text("sandbox.comma")));
    return text("sandbox.ready", found.name(), languages);
  }

  private String text(String key, Object... arguments) {
    Messages messages = Messages.beside(SandboxLine.class, session.locale());
    return arguments.length == 0 ? messages.text(key) : messages.text(key, arguments);
  }
}

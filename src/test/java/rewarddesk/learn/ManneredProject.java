package rewarddesk.learn;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rewarddesk.model.Annotation;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.Response;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.project.Candidate;
import rewarddesk.project.Project;
import rewarddesk.store.SqliteProjectFiles;

/// A project whose annotator always prefers the friendly response, on whichever side it stands and
/// however long it is.
public final class ManneredProject {
  private static final List<String> THINGS =
      List.of("bread", "a kite", "soup", "a chair", "a garden", "a poem", "a boat", "tea");
  private static final List<String> WAYS =
      List.of("make", "mend", "sell", "draw", "plan", "explain", "move", "choose", "store");
  private static final String FRIENDLY =
      "I would be glad to help you. Take your time and enjoy it; you will do very well.";
  private static final String RUDE =
      "Leave me alone, this is stupid. Stop wasting my time and find out by yourself, idiot.";

  private ManneredProject() {}

  /// Makes the project with decisions on its first items.
  ///
  /// @param items at most 72
  public static Path make(Path folder, int items, int decided) {
    Path file = folder.resolve("manners.rdesk");
    try (Project project = new SqliteProjectFiles().openOrCreate(file)) {
      List<Candidate> batch = new ArrayList<>();
      for (int i = 0; i < items; i++) {
        batch.add(new Candidate(comparison(i), "fp-" + i, "rows.jsonl", i + 1));
      }
      project.comparisons().addAll(batch);
      decide(project, 0, decided);
    }
    return file;
  }

  /// Decides items from one index up to another.
  public static void decide(Project project, int from, int to) {
    for (int i = from; i < to; i++) {
      project.decisions().record(annotation("m" + i, new Verdict.Prefers(friendly(i))));
    }
  }

  static Slot friendly(int index) {
    return index % 3 == 0 ? Slot.B : Slot.A;
  }

  static Annotation annotation(String id, Verdict.HumanVerdict verdict) {
    return new Annotation(
        id,
        "ann",
        verdict,
        Optional.empty(),
        Optional.empty(),
        false,
        DisplayOrder.AS_STORED,
        Duration.ZERO,
        "",
        Instant.EPOCH);
  }

  private static Comparison comparison(int i) {
    String thing = THINGS.get(i % THINGS.size());
    String way = WAYS.get(i / THINGS.size());
    String about = " To " + way + " " + thing + ", begin with what you have at home.";
    String friendly = FRIENDLY + about.repeat(i % 2 == 0 ? 1 : 2);
    String rude = RUDE + about.repeat(i % 2 == 0 ? 2 : 1);
    boolean friendlyIsA = friendly(i) == Slot.A;
    return Comparison.of(
        "m" + i,
        Content.user("How do I " + way + " " + thing + "?"),
        Response.of(friendlyIsA ? friendly : rude),
        Response.of(friendlyIsA ? rude : friendly));
  }
}

package rewarddesk.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rewarddesk.export.RowSink.Emission;
import rewarddesk.export.select.PromptKey;
import rewarddesk.export.target.LabelWatch;
import rewarddesk.export.target.Split;
import rewarddesk.export.target.Target;
import rewarddesk.export.target.Validation.Note;

/// Numbers rows within their splits, spaces them where the target asks for it, and hands them on.
///
/// Not safe for use by several threads.
final class Emitter {
  private final Target target;
  private final RowSink sink;
  private final Map<Split, Lane> lanes = new EnumMap<>(Split.class);

  Emitter(Target target, RowSink sink) {
    this.target = target;
    this.sink = sink;
  }

  private static final class Lane {
    private final RowSpacer spacer = new RowSpacer();
    private final LabelWatch labels;
    private long rows;

    Lane(Target target) {
      this.labels = new LabelWatch(target);
    }
  }

  void emit(PromptKey key, Emission row) throws IOException {
    Lane lane = lanes.computeIfAbsent(row.split(), split -> new Lane(target));
    if (!target.spreads()) {
      write(lane, row);
      return;
    }
    lane.spacer.add(key, row);
    for (var next = lane.spacer.next(); next.isPresent(); next = lane.spacer.next()) {
      write(lane, next.get());
    }
  }

  /// Hands on the rows that still wait.
  void finish() throws IOException {
    for (Lane lane : lanes.values()) {
      for (var next = lane.spacer.drain(); next.isPresent(); next = lane.spacer.drain()) {
        write(lane, next.get());
      }
    }
  }

  private void write(Lane lane, Emission row) throws IOException {
    lane.rows++;
    lane.labels.accept(row.row().json());
    sink.row(lane.rows, row);
  }

  /// Rows of each split.
  Map<Split, Long> rows() {
    Map<Split, Long> rows = new EnumMap<>(Split.class);
    lanes.forEach((split, lane) -> rows.put(split, lane.rows));
    return rows;
  }

  List<Note> notes() {
    Set<Note> notes = new LinkedHashSet<>();
    lanes.values().forEach(lane -> notes.addAll(lane.labels.notes()));
    return new ArrayList<>(notes);
  }
}

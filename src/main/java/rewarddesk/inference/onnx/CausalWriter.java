package rewarddesk.inference.onnx;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.RunOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.ReplyToken;
import rewarddesk.inference.onnx.CausalReader.Sink;

/// Lets a causal graph write on, token by token. With a cache each step reads one token; without
/// one each step reads everything again, which is slow and gives the same. Safe for any number of
/// threads.
final class CausalWriter {
  private static final int ALTERNATIVES = 20;

  private final CausalGraph graph;
  private final CausalReader reader;
  private final Set<Long> ends;

  /// @param ends the tokens that end a reply
  CausalWriter(CausalGraph graph, CausalReader reader, Collection<Long> ends) {
    this.graph = graph;
    this.reader = reader;
    this.ends = Set.copyOf(ends);
  }

  /// What was written.
  ///
  /// @param ids the tokens, without the one that ended it
  /// @param truncated whether it was cut off at the limit
  record Written(List<Long> ids, boolean truncated) {
    Written {
      ids = List.copyOf(ids);
    }
  }

  /// How to write and where to.
  ///
  /// @param alternatives whether the most likely tokens of each place are wanted
  /// @param options with which another thread can end the work
  record Writing(boolean alternatives, Sampler sampler, ReplyText text, RunOptions options) {}

  /// @param prompt at least one token
  /// @param mostTokens where to stop at the latest; the model's own limit holds as well
  /// @throws ModelException when the prompt leaves no room, or the logits are not finite
  Written write(long[] prompt, int mostTokens, Writing writing) throws OrtException {
    int room = reader.reading().longest() - prompt.length;
    if (room < 1) {
      throw new ModelException(
          ModelException.Cause.PERMANENT,
          "The prompt has %,d tokens; %s reads %,d at most, with the reply. Shorten the prompt or take a model with a longer context."
              .formatted(prompt.length, reader.reading().file(), reader.reading().longest()));
    }
    try (KeyValues nothing = graph.nothing(1)) {
      return new Steps(prompt, nothing, writing).write(Math.min(room, mostTokens));
    }
  }

  /// One reply being written.
  private final class Steps {
    private final KeyValues nothing;
    private final Writing writing;
    private final int promptLength;
    private long[] ids;
    private KeyValues at;

    Steps(long[] prompt, KeyValues nothing, Writing writing) {
      this.ids = prompt;
      this.promptLength = prompt.length;
      this.nothing = nothing;
      this.at = nothing;
      this.writing = writing;
    }

    Written write(int most) throws OrtException {
      try {
        boolean goesOn = true;
        while (goesOn && ids.length - promptLength < most) {
          goesOn = step();
        }
        writing.text().end();
        return new Written(LongStream.of(ids).skip(promptLength).boxed().toList(), goesOn);
      } finally {
        at.close();
      }
    }

    /// @return whether there is more to come
    private boolean step() throws OrtException {
      KeyValues from = graph.layout().cached() ? at : nothing;
      try (LogitRows logits = reader.room(ids.length - from.length())) {
        LastRow last = new LastRow(ids.length - 1);
        KeyValues next =
            reader.read(ids, ids.length, from, new Sink(logits, last, writing.options()));
        at.close();
        at = next;
        return take(logits, logits.row(last.row));
      }
    }

    private boolean take(LogitRows logits, float[] row) {
      double normaliser = logits.logNormaliser(row);
      int token = writing.sampler().choose(row);
      if (ends.contains((long) token)) {
        return false;
      }
      ids = LongStream.concat(LongStream.of(ids), LongStream.of(token)).toArray();
      return writing.text().add(token, row[token] - normaliser, likely(row, normaliser));
    }

    private List<ReplyToken.Alternative> likely(float[] row, double normaliser) {
      List<ReplyToken.Alternative> likely = new ArrayList<>();
      if (writing.alternatives()) {
        for (int token : Sampler.mostLikely(row, ALTERNATIVES)) {
          likely.add(
              new ReplyToken.Alternative(writing.text().preview(token), row[token] - normaliser));
        }
      }
      return likely;
    }
  }

  /// Remembers where the last row is.
  private static final class LastRow implements CausalReader.RowTaker {
    private final int position;
    private int row;

    LastRow(int position) {
      this.position = position;
    }

    @Override
    public void take(LogitRows logits, int row, int position) {
      if (position == this.position) {
        this.row = row;
      }
    }
  }
}

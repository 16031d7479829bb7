package rewarddesk.sandbox.v8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import rewarddesk.sandbox.Language;
import rewarddesk.sandbox.Outcome;
import rewarddesk.sandbox.Program;

/// What goes over the pipes between this program and a worker. Neither side trusts a length.
final class Wire {
  private static final int LARGEST_SOURCE = 64 << 20;

  private enum Kind {
    FINISHED,
    TIMED_OUT,
    OUT_OF_MEMORY,
    OUTPUT_LIMIT,
    CRASHED,
    NOT_RUN
  }

  private Wire() {}

  /// A program with the limits a worker keeps itself.
  ///
  /// @param wallMillis when the worker ends the program
  /// @param outputBytes the most of each stream
  record Request(Program program, int wallMillis, int outputBytes) {}

  static void write(DataOutputStream out, Request request) throws IOException {
    out.writeUTF(request.program().language().name());
    write(out, request.program().source());
    write(out, request.program().input());
    out.writeInt(request.wallMillis());
    out.writeInt(request.outputBytes());
    out.flush();
  }

  static Request readRequest(DataInputStream in) throws IOException {
    Language language = Language.valueOf(in.readUTF());
    String source = text(in, LARGEST_SOURCE);
    String input = text(in, LARGEST_SOURCE);
    return new Request(new Program(language, source, input), in.readInt(), in.readInt());
  }

  static void write(DataOutputStream out, Outcome outcome) throws IOException {
    switch (outcome) {
      case Outcome.Finished(int exit, String output, String errors) ->
          write(out, Kind.FINISHED, exit, output, errors);
      case Outcome.TimedOut _ -> write(out, Kind.TIMED_OUT, 0, "", "");
      case Outcome.OutOfMemory _ -> write(out, Kind.OUT_OF_MEMORY, 0, "", "");
      case Outcome.OutputLimit _ -> write(out, Kind.OUTPUT_LIMIT, 0, "", "");
      case Outcome.Crashed(String how) -> write(out, Kind.CRASHED, 0, how, "");
      case Outcome.NotRun(String why) -> write(out, Kind.NOT_RUN, 0, why, "");
    }
    out.flush();
  }

  /// @param largest the most bytes a text may have; a worker that sends more has gone wrong
  /// @param started when the run began, by [System#nanoTime]
  static Outcome readOutcome(DataInputStream in, int largest, long started) throws IOException {
    Kind kind = kind(in.readUTF());
    int exit = in.readInt();
    String first = text(in, largest);
    String second = text(in, largest);
    return switch (kind) {
      case FINISHED -> new Outcome.Finished(exit, first, second);
      case TIMED_OUT -> new Outcome.TimedOut(Duration.ofNanos(System.nanoTime() - started));
      case OUT_OF_MEMORY -> new Outcome.OutOfMemory();
      case OUTPUT_LIMIT -> new Outcome.OutputLimit();
      case CRASHED -> new Outcome.Crashed(first);
      case NOT_RUN -> new Outcome.NotRun(first);
    };
  }

  private static Kind kind(String name) throws IOException {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IOException("the worker sent no outcome"));
  }

  private static void write(DataOutputStream out, Kind kind, int exit, String first, String second)
      throws IOException {
    out.writeUTF(kind.name());
    out.writeInt(exit);
    write(out, first);
    write(out, second);
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in, int largest) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > largest) {
      throw new IOException("a text of %d bytes is not read".formatted(length));
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}

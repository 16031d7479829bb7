package rewarddesk.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rewarddesk.export.card.DatasetCard;
import rewarddesk.export.file.DataPart;
import rewarddesk.export.file.StagedFile;
import rewarddesk.export.file.StagedFiles;
import rewarddesk.export.select.Benchmark;
import rewarddesk.export.select.Sieve;
import rewarddesk.export.target.DataFiles;
import rewarddesk.export.target.Split;
import rewarddesk.export.target.Target;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.Project;
import rewarddesk.reward.rule.RuleProfile;

/// One export to files.
record ExportJob(Project project, ExportRequest request, Target target, Cancellation cancel) {

  /// One attempt; empty when plain text turned out to be the wrong shape.
  Optional<ExportReport> write(
      Shape shape, Optional<Benchmark> benchmark, RuleProfile rules, ProgressListener progress)
      throws IOException {
    Sieve sieve = new Sieve(request.recipe().filters(), rules, benchmark, shape.balance());
    try (StagedFiles staged = new StagedFiles(request.folder());
        Walk walk = new Walk(staged, shape, sieve)) {
      walk.pass.run(progress, cancel);
      walk.writer.finish();
      return walk.pass.mixed() ? Optional.empty() : Optional.of(publish(staged, walk));
    }
  }

  /// The pass and the files it writes, which ask each other for what they know.
  private final class Walk implements AutoCloseable {
    private final FileSink sink;
    private final Background writer = new Background();
    private final ExportPass pass;

    Walk(StagedFiles staged, Shape shape, Sieve sieve) throws IOException {
      this.sink = new FileSink(staged, target, request.recipe(), this::conversations);
      this.pass =
          new ExportPass(
              project,
              request.recipe(),
              target,
              shape.conversations(),
              sieve,
              new BackgroundSink(sink, writer));
    }

    private boolean conversations() {
      return pass.conversations();
    }

    @Override
    public void close() {
      writer.close();
    }
  }

  private ExportReport publish(StagedFiles staged, Walk walk) throws IOException {
    ExportReport report = walk.pass.report();
    List<StagedFile> files = new ArrayList<>(walk.sink.finish());
    List<DataPart> parts = walk.sink.parts();
    DataFiles here = dataFiles(parts, walk.pass.conversations(), "");
    DatasetCard card =
        new DatasetCard(
            title(),
            Exporter.VERSION,
            target,
            request.recipe(),
            walk.pass.conversations(),
            parts,
            report.rows(),
            report.leftOut(),
            report.validation(),
            report.overlapping(),
            walk.sink.tally(),
            target.snippet(here));
    Sidecars sidecars = new Sidecars(staged, request.folder(), target);
    List<Path> former = sidecars.formerFiles(parts);
    files.addAll(sidecars.write(card, here));
    String prefix =
        request.folder().toAbsolutePath() + request.folder().getFileSystem().getSeparator();
    DataFiles there = dataFiles(parts, walk.pass.conversations(), prefix);
    return report.withFiles(staged.publish(files, former), target.snippet(there).text());
  }

  private DataFiles dataFiles(List<DataPart> parts, boolean conversations, String prefix) {
    Map<Split, List<String>> files = new EnumMap<>(Split.class);
    for (DataPart part : parts) {
      files.computeIfAbsent(part.split(), split -> new ArrayList<>()).add(prefix + part.name());
    }
    return new DataFiles(target.fileStem(), request.recipe().format(), files, conversations);
  }

  /// The project's name without its ending.
  private String title() {
    Path name = project.file().getFileName();
    String text = name == null ? "" : name.toString();
    int dot = text.lastIndexOf('.');
    return dot > 0 ? text.substring(0, dot) : text;
  }
}

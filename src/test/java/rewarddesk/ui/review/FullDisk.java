package rewarddesk.ui.review;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rewarddesk.model.Annotation;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.AcceptedVerdicts;
import rewarddesk.project.ComparisonRepository;
import rewarddesk.project.Decision;
import rewarddesk.project.DecisionJournal;
import rewarddesk.project.DefinitionRepository;
import rewarddesk.project.FeatureCache;
import rewarddesk.project.HeadRepository;
import rewarddesk.project.ImportLog;
import rewarddesk.project.JudgmentRepository;
import rewarddesk.project.ProfileRepository;
import rewarddesk.project.Project;
import rewarddesk.project.ProjectException;
import rewarddesk.project.ProjectFiles;
import rewarddesk.project.ReplyMemory;
import rewarddesk.project.ReviewQueue;

/// Real projects whose journal cannot be written while the disk is full.
final class FullDisk implements ProjectFiles {
  private final ProjectFiles files;
  boolean full;

  FullDisk(ProjectFiles files) {
    this.files = files;
  }

  @Override
  public Project open(Path file) {
    return new OnDisk(files.open(file));
  }

  @Override
  public Project openOrCreate(Path file) {
    return new OnDisk(files.openOrCreate(file));
  }

  @Override
  public long rescueDecisions(
      Path damaged, Path jsonl, ProgressListener progress, Cancellation cancel) {
    return files.rescueDecisions(damaged, jsonl, progress, cancel);
  }

  private final class OnDisk implements Project {
    private final Project project;

    OnDisk(Project project) {
      this.project = project;
    }

    @Override
    public Path file() {
      return project.file();
    }

    @Override
    public DefinitionRepository definitions() {
      return project.definitions();
    }

    @Override
    public ComparisonRepository comparisons() {
      return project.comparisons();
    }

    @Override
    public JudgmentRepository judgments() {
      return project.judgments();
    }

    @Override
    public DecisionJournal decisions() {
      return new Journal(project);
    }

    @Override
    public AcceptedVerdicts accepted() {
      return project.accepted();
    }

    @Override
    public ImportLog importLog() {
      return project.importLog();
    }

    @Override
    public ProfileRepository profiles() {
      return project.profiles();
    }

    @Override
    public ReviewQueue queue() {
      return project.queue();
    }

    @Override
    public FeatureCache features() {
      return project.features();
    }

    @Override
    public HeadRepository heads() {
      return project.heads();
    }

    @Override
    public ReplyMemory replies() {
      return project.replies();
    }

    @Override
    public void close() {
      project.close();
    }
  }

  private final class Journal implements DecisionJournal {
    private final Project project;

    Journal(Project project) {
      this.project = project;
    }

    private DecisionJournal whole() {
      if (full) {
        throw new ProjectException(
            ProjectException.Reason.CANNOT_WRITE, project.file(), "The disk is full.");
      }
      return project.decisions();
    }

    @Override
    public Decision record(Annotation annotation) {
      return whole().record(annotation);
    }

    @Override
    public List<Decision> recordAll(List<Annotation> annotations) {
      return whole().recordAll(annotations);
    }

    @Override
    public Optional<Change> undo(String annotator, Instant at) {
      return whole().undo(annotator, at);
    }

    @Override
    public Optional<Change> redo(String annotator, Instant at) {
      return whole().redo(annotator, at);
    }

    @Override
    public Map<Long, List<Decision>> standing(long from, long to) {
      return project.decisions().standing(from, to);
    }

    @Override
    public List<Decision> history(String comparisonId) {
      return project.decisions().history(comparisonId);
    }

    @Override
    public void saveDraftNote(String comparisonId, String text) {
      whole().saveDraftNote(comparisonId, text);
    }

    @Override
    public Counts counts() {
      return project.decisions().counts();
    }
  }
}

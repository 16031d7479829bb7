package rewarddesk.project;

import java.nio.file.Path;

/// An open project file. Closing it waits for running writes and lets other processes open it.
public interface Project extends AutoCloseable {
  Path file();

  ComparisonRepository comparisons();

  JudgmentRepository judgments();

  DecisionJournal decisions();

  AcceptedVerdicts accepted();

  ImportLog importLog();

  ProfileRepository profiles();

  ReviewQueue queue();

  FeatureCache features();

  HeadRepository heads();

  DefinitionRepository definitions();

  ReplyMemory replies();

  @Override
  void close();
}

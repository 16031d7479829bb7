package rewarddesk.export.target;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Training data for a judge, in the format that another target writes: the prompt is what the
/// judge was asked, the responses are what it wrote.
///
/// @param base lays the rows out
/// @param kind what is written
record CriticTarget(Target base, Critic kind) implements Target {

  @Override
  public Optional<Critic> critic() {
    return Optional.of(kind);
  }

  @Override
  public String name() {
    return "critic-" + base.name();
  }

  @Override
  public String reader() {
    return switch (kind) {
      case REPLIES -> "Training a judge: right replies – " + base.reader();
      case PAIRS -> "Training a judge: right against wrong replies – " + base.reader();
    };
  }

  @Override
  public String fileStem() {
    return "critic-" + base.fileStem();
  }

  @Override
  public List<FileFormat> formats() {
    return base.formats();
  }

  @Override
  public LoaderFiles files() {
    return base.files();
  }

  @Override
  public Set<Limit> limits() {
    return base.limits();
  }

  @Override
  public List<Column> columns(boolean conversations) {
    return base.columns(conversations);
  }

  @Override
  public boolean needsConversations(Example example) {
    return base.needsConversations(example);
  }

  @Override
  public boolean spreads() {
    return base.spreads();
  }

  @Override
  public Laid lay(Example example, boolean conversations) {
    return base.lay(example, conversations);
  }

  @Override
  public List<Rule> rules() {
    return base.rules();
  }

  @Override
  public Optional<Finding> check(ObjectNode row) {
    return base.check(row);
  }

  @Override
  public Snippet snippet(DataFiles files) {
    return base.snippet(files);
  }

  @Override
  public Optional<ObjectNode> datasetEntry(DataFiles files) {
    return base.datasetEntry(files);
  }

  @Override
  public Frame frame() {
    return base.frame();
  }
}

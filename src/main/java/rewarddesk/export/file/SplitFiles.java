package rewarddesk.export.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rewarddesk.export.recipe.Recipe;
import rewarddesk.export.target.Split;
import rewarddesk.export.target.Target;

/// The data files of one split: one, or as many as the recipe's number of rows asks for.
///
/// Names are `STEM.ENDING`; `STEM-SPLIT.ENDING` where data is split; with `-00000-of-00003` before
/// the ending where a number of rows is set.
///
/// Not safe for use by several threads.
public final class SplitFiles {
  private final StagedFiles staged;
  private final Target target;
  private final Recipe recipe;
  private final Split split;
  private final boolean conversations;
  private final List<Shard> shards = new ArrayList<>();
  private Optional<RowFile> open = Optional.empty();

  /// @param conversations whether rows are conversations
  public SplitFiles(
      StagedFiles staged, Target target, Recipe recipe, Split split, boolean conversations) {
    this.staged = staged;
    this.target = target;
    this.recipe = recipe;
    this.split = split;
    this.conversations = conversations;
  }

  private static final class Shard {
    private final StagedFile file;
    private long rows;

    Shard(StagedFile file) {
      this.file = file;
    }
  }

  public void write(ObjectNode row) throws IOException {
    int most = recipe.output().rowsPerShard();
    if (open.isEmpty() || (most > 0 && shards.getLast().rows == most)) {
      next();
    }
    open.orElseThrow().write(row);
    shards.getLast().rows++;
  }

  private void next() throws IOException {
    closeShard();
    StagedFile file = staged.open(name() + "-" + shards.size());
    shards.add(new Shard(file));
    open = Optional.of(RowFiles.open(file.out(), target, recipe, conversations));
  }

  private void closeShard() throws IOException {
    if (open.isPresent()) {
      open.get().close();
      shards.getLast().file.complete();
      open = Optional.empty();
    }
  }

  private String name() {
    return target.fileStem() + (recipe.output().splits() ? "-" + split.word() : "");
  }

  /// Completes the files, at least one, and gives them their names.
  public List<StagedFile> finish() throws IOException {
    if (shards.isEmpty()) {
      next();
    }
    closeShard();
    for (int i = 0; i < shards.size(); i++) {
      String part =
          recipe.output().rowsPerShard() > 0 ? "-%05d-of-%05d".formatted(i, shards.size()) : "";
      shards.get(i).file.rename(name() + part + "." + recipe.format().word());
    }
    return shards.stream().map(shard -> shard.file).toList();
  }

  /// The files as they are described elsewhere; call [#finish] before.
  public List<DataPart> parts() {
    return shards.stream()
        .map(
            shard ->
                new DataPart(
                    split, shard.file.name(), shard.rows, shard.file.bytes(), shard.file.sha256()))
        .toList();
  }
}

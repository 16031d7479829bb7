package rewarddesk.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import rewarddesk.export.card.CardTally;
import rewarddesk.export.file.DataPart;
import rewarddesk.export.file.JsonRowFile;
import rewarddesk.export.file.SplitFiles;
import rewarddesk.export.file.StagedFile;
import rewarddesk.export.file.StagedFiles;
import rewarddesk.export.recipe.Recipe;
import rewarddesk.export.select.LeftOut;
import rewarddesk.export.target.Finding;
import rewarddesk.export.target.Split;
import rewarddesk.export.target.Target;
import rewarddesk.project.Item;

/// Writes rows, their provenance and what was left out, and counts what the card tells.
///
/// Not safe for use by several threads.
final class FileSink implements RowSink {
  private final StagedFiles staged;
  private final Target target;
  private final Recipe recipe;
  private final BooleanSupplier conversations;
  private final StagedFile provenanceFile;
  private final StagedFile leftOutFile;
  private final JsonRowFile provenance;
  private final JsonRowFile leftOut;
  private final Map<Split, SplitFiles> data = new EnumMap<>(Split.class);
  private final CardTally tally = new CardTally();

  /// @param conversations whether rows are conversations; asked when the first row is here
  FileSink(StagedFiles staged, Target target, Recipe recipe, BooleanSupplier conversations)
      throws IOException {
    this.staged = staged;
    this.target = target;
    this.recipe = recipe;
    this.conversations = conversations;
    this.provenanceFile = staged.open(target.fileStem() + ".provenance.jsonl");
    this.leftOutFile = staged.open(target.fileStem() + ".provenance-left-out.jsonl");
    this.provenance = JsonRowFile.lines(provenanceFile.out());
    this.leftOut = JsonRowFile.lines(leftOutFile.out());
  }

  @Override
  public void row(long number, Emission row) throws IOException {
    split(row.split()).write(row.row().json());
    provenance.write(ProvenanceRow.of(number, row));
    if (row.isFirstOfItem()) {
      tally.add(row.item(), row.exported());
    }
  }

  private SplitFiles split(Split split) {
    return data.computeIfAbsent(
        split,
        absent -> new SplitFiles(staged, target, recipe, split, conversations.getAsBoolean()));
  }

  /// Items that nobody has decided are only counted: there may be very many of them.
  @Override
  public void omitted(Item item, LeftOut reason, Optional<Finding> finding) throws IOException {
    if (reason.isUndecided()) {
      return;
    }
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", item.comparison().id())
            .put("reason", reason.word());
    finding.ifPresent(
        found -> json.put("effect", found.effect().word()).put("why", found.sentence()));
    leftOut.write(json);
  }

  /// Completes the files. Without any row there is one empty data file.
  ///
  /// @return the data files, then provenance and what was left out
  List<StagedFile> finish() throws IOException {
    if (data.isEmpty()) {
      split(Split.TRAIN);
    }
    List<StagedFile> files = new ArrayList<>();
    for (SplitFiles split : data.values()) {
      files.addAll(split.finish());
    }
    provenance.close();
    leftOut.close();
    files.add(provenanceFile);
    files.add(leftOutFile);
    return files;
  }

  /// The data files; call [#finish] before.
  List<DataPart> parts() {
    return data.values().stream().flatMap(split -> split.parts().stream()).toList();
  }

  CardTally tally() {
    return tally;
  }
}

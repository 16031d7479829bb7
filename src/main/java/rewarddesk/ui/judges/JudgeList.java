package rewarddesk.ui.judges;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import rewarddesk.inference.server.ServedModel;
import rewarddesk.reward.generative.definition.JudgeLibrary;
import rewarddesk.reward.generative.definition.WrittenJudge;
import rewarddesk.reward.jury.JuryId;
import rewarddesk.ui.judges.Judge.Availability;

/// Puts the list of judges together.
///
/// @param local ids of those that need nothing from outside
/// @param writers the language models that can write now
/// @param others ids that the project remembers or somebody put together
/// @param juries members of the juries with a name, by id
record JudgeList(
    List<String> local,
    List<Writer> writers,
    Collection<String> others,
    Map<String, List<String>> juries) {

  /// A language model that can be asked now.
  ///
  /// @param backend where it runs and what it is called there
  /// @param detail such as its size; may be empty
  record Writer(String backend, Availability availability, String detail) {
    /// A model of a server. One that runs on somebody else's computer is not asked from here.
    ///
    /// @param server prefix of the server's models
    static Writer of(String server, ServedModel model) {
      return new Writer(
          server + model.name(),
          model.remoteHost().isPresent() ? Availability.ELSEWHERE : Availability.ON_SERVER,
          model.remoteHost().orElse(model.parameters()));
    }
  }

  /// Local judges first, then each language model with every definition it is asked by, then those
  /// that only the project remembers.
  List<Judge> judges() {
    Set<String> left = new TreeSet<>(others);
    left.addAll(juries.keySet());
    List<Judge> list = new ArrayList<>();
    local.forEach(id -> list.add(new Judge(id, Availability.LOCAL, "")));
    left.removeAll(local);
    for (Writer writer : writers) {
      for (String id : asked(writer, left)) {
        list.add(new Judge(id, writer.availability(), writer.detail()));
        left.remove(id);
      }
    }
    List<String> usable = list.stream().filter(Judge::isUsable).map(Judge::id).toList();
    left.forEach(id -> list.add(new Judge(id, remembered(id, usable), "")));
    return list;
  }

  /// A jury can judge when all of its judges can.
  private Availability remembered(String id, List<String> usable) {
    List<String> members = juries.getOrDefault(id, JuryId.judges(id));
    return JuryId.isJury(id) && usable.containsAll(members)
        ? Availability.LOCAL
        : Availability.GONE;
  }

  /// The model as the standard judge, then as the others that are known with it.
  private static Set<String> asked(Writer writer, Set<String> known) {
    Set<String> ids = new LinkedHashSet<>();
    ids.add(new WrittenJudge(JudgeLibrary.STANDARD, writer.backend()).id());
    for (String id : known) {
      Optional<WrittenJudge> written = WrittenJudge.find(id);
      if (written.filter(one -> one.backend().equals(writer.backend())).isPresent()) {
        ids.add(id);
      }
    }
    return ids;
  }
}

/// The models on this machine: what each folder holds and how it is to be read.
///
/// [rewarddesk.inference.library.ModelLibrary] is the list the user keeps: add a folder or a file,
/// look, change, remove. A [rewarddesk.inference.library.ModelDescription] says what kind of model
/// it is, how texts are put before it and what its numbers mean;
/// [rewarddesk.inference.library.Describer] guesses it from `config.json` and the graph, the user
/// may correct it. Descriptions stand in the program's own folder; the user's folders are only
/// read. [rewarddesk.inference.library.ModelLoader] is the port that makes a model out of a
/// description.
@NullMarked
package rewarddesk.inference.library;

import org.jspecify.annotations.NullMarked;

/// The project file on SQLite: schema, numbered migrations, the decision journal, one writer.
@NullMarked
package rewarddesk.store;

import org.jspecify.annotations.NullMarked;

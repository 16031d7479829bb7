package rewarddesk.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Where the window is, and what a screen is asked to show when it gets there. JavaFX thread only.
public final class Navigation {
  private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(Place.REVIEW);
  private final ReadOnlyObjectWrapper<List<Path>> filesToImport =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<OptionalLong> wantedItem =
      new ReadOnlyObjectWrapper<>(OptionalLong.empty());

  private final ReadOnlyObjectWrapper<List<Path>> modelsToAdd =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<String>> modelToTry =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Path>> profileToOpen =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<ItemSet>> itemsWanted =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Path>> definitionToOpen =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private OptionalLong itemInReview = OptionalLong.empty();

  public ReadOnlyObjectProperty<Place> placeProperty() {
    return place.getReadOnlyProperty();
  }

  public Place place() {
    return place.get();
  }

  public void show(Place wanted) {
    place.set(wanted);
  }

  /// Goes to the review screen and shows this item.
  public void openInReview(long ordinal) {
    wantedItem.set(OptionalLong.of(ordinal));
    show(Place.REVIEW);
  }

  /// Goes to the list and shows only these items there.
  public void openInItems(ItemSet items) {
    itemsWanted.set(Optional.of(items));
    show(Place.ITEMS);
  }

  /// The items that the list was asked for; it takes them with [#takeItemsWanted()].
  public ReadOnlyObjectProperty<Optional<ItemSet>> itemsWantedProperty() {
    return itemsWanted.getReadOnlyProperty();
  }

  public Optional<ItemSet> takeItemsWanted() {
    Optional<ItemSet> items = itemsWanted.get();
    itemsWanted.set(Optional.empty());
    return items;
  }

  /// The item that the review screen shows or showed last; empty before its first.
  public OptionalLong itemInReview() {
    return itemInReview;
  }

  /// To be called by the review screen.
  public void reviewing(OptionalLong ordinal) {
    itemInReview = ordinal;
  }

  /// Goes to the import screen with these files.
  public void offerForImport(List<Path> files) {
    filesToImport.set(List.copyOf(files));
    show(Place.IMPORT);
  }

  /// Files waiting for the import screen; it takes them with [#takeFilesToImport()].
  public ReadOnlyObjectProperty<List<Path>> filesToImportProperty() {
    return filesToImport.getReadOnlyProperty();
  }

  public List<Path> takeFilesToImport() {
    List<Path> files = filesToImport.get();
    filesToImport.set(List.of());
    return files;
  }

  /// Goes to the models screen with model folders or files to add.
  public void offerModels(List<Path> files) {
    modelsToAdd.set(List.copyOf(files));
    show(Place.MODELS);
  }

  /// Model folders and files waiting for the models screen; it takes them with
  /// [#takeModelsToAdd()].
  public ReadOnlyObjectProperty<List<Path>> modelsToAddProperty() {
    return modelsToAdd.getReadOnlyProperty();
  }

  public List<Path> takeModelsToAdd() {
    List<Path> files = modelsToAdd.get();
    modelsToAdd.set(List.of());
    return files;
  }

  /// Goes to the models screen, where the model of that name reads the item in review.
  public void tryModel(String name) {
    modelToTry.set(Optional.of(name));
    show(Place.MODELS);
  }

  /// A model that is to be tried; the models screen takes it with [#takeModelToTry()].
  public ReadOnlyObjectProperty<Optional<String>> modelToTryProperty() {
    return modelToTry.getReadOnlyProperty();
  }

  public Optional<String> takeModelToTry() {
    Optional<String> name = modelToTry.get();
    modelToTry.set(Optional.empty());
    return name;
  }

  /// Goes to the rules screen with a profile file.
  public void offerProfile(Path file) {
    profileToOpen.set(Optional.of(file));
    show(Place.RULES);
  }

  /// A profile file waiting for the rules screen; it takes it with [#takeProfileToOpen()].
  public ReadOnlyObjectProperty<Optional<Path>> profileToOpenProperty() {
    return profileToOpen.getReadOnlyProperty();
  }

  public Optional<Path> takeProfileToOpen() {
    Optional<Path> file = profileToOpen.get();
    profileToOpen.set(Optional.empty());
    return file;
  }

  /// Goes to the judges screen with a file that holds a judge's definition.
  public void offerDefinition(Path file) {
    definitionToOpen.set(Optional.of(file));
    show(Place.JUDGES);
  }

  /// A definition file waiting for the judges screen; it takes it with [#takeDefinitionToOpen()].
  public ReadOnlyObjectProperty<Optional<Path>> definitionToOpenProperty() {
    return definitionToOpen.getReadOnlyProperty();
  }

  public Optional<Path> takeDefinitionToOpen() {
    Optional<Path> file = definitionToOpen.get();
    definitionToOpen.set(Optional.empty());
    return file;
  }

  /// The item that the review screen was asked for; it takes it with [#takeWantedItem()].
  public ReadOnlyObjectProperty<OptionalLong> wantedItemProperty() {
    return wantedItem.getReadOnlyProperty();
  }

  public OptionalLong takeWantedItem() {
    OptionalLong ordinal = wantedItem.get();
    wantedItem.set(OptionalLong.empty());
    return ordinal;
  }
}

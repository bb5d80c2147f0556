package org.burnish.xorriso.command.volume;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.burnish.options.ListText;
import org.burnish.xorriso.spi.Setting;

/**
 * The boot images that were chosen so far. Immutable.
 *
 * @param images what was said of each, by the words that the option of the format takes; the last one may have no path yet
 * @param catalog the path of the boot catalogue; empty for the one beside the first image
 */
record BootChoice(List<Map<String, String>> images, String catalog) {

    /** Nothing. */
    static final BootChoice NONE = new BootChoice(List.of(), "");

    static final Setting<BootChoice> SETTING = new Setting<>("boot_image", NONE);

    private static final String PATH = "path";
    private static final String APPENDED = "appended";
    private static final String CATALOG = "boot.cat";

    BootChoice {
        images = List.copyOf(images);
    }

    /**
     * What an option of the format says.
     *
     * @param text as {@link #text} gives it
     */
    static BootChoice parse(String text, String catalog) {
        return new BootChoice(ListText.items(text).stream().map(ListText::words).toList(), catalog);
    }

    /** The same with a word about the last image; a first one is begun. */
    BootChoice with(String key, String value) {
        List<Map<String, String>> all = new ArrayList<>(images);
        Map<String, String> last =
                all.isEmpty() ? new LinkedHashMap<>() : new LinkedHashMap<>(all.remove(all.size() - 1));
        last.put(key, value);
        all.add(last);
        return new BootChoice(all, catalog);
    }

    /** The same without a word about the last image. */
    BootChoice without(String key) {
        List<Map<String, String>> all = new ArrayList<>(images);
        Map<String, String> last = new LinkedHashMap<>(all.remove(all.size() - 1));
        last.remove(key);
        all.add(last);
        return new BootChoice(all, catalog);
    }

    /** The same with a word about the last image if nothing was said of that. */
    BootChoice withDefault(String key, String value) {
        return !images.isEmpty() && images.get(images.size() - 1).containsKey(key) ? this : with(key, value);
    }

    /** The same with a place of the catalogue. */
    BootChoice withCatalog(String path) {
        return new BootChoice(images, path);
    }

    /** The same ready for the words about one more image. */
    BootChoice next() {
        List<Map<String, String>> all = new ArrayList<>(images);
        all.add(new LinkedHashMap<>());
        return new BootChoice(all, catalog);
    }

    /** Whether nothing was said. */
    boolean isNone() {
        return images.isEmpty() && catalog.isEmpty();
    }

    /** Whether the last image that words were said of has a path. */
    boolean isComplete() {
        return images.stream().allMatch(BootChoice::isNamed);
    }

    private static boolean isNamed(Map<String, String> image) {
        return image.containsKey(PATH) || image.containsKey(APPENDED);
    }

    /** The text of the option: all images that have a path. */
    String text() {
        return ListText.joined(images.stream()
                .filter(BootChoice::isNamed)
                .map(image -> image.entrySet().stream()
                        .map(word -> word.getKey() + "=" + word.getValue())
                        .collect(Collectors.joining(",")))
                .toList());
    }

    /** Where the catalogue goes. */
    String catalogPath() {
        if (!catalog.isEmpty()) {
            return catalog;
        }
        String first = images.stream()
                .filter(image -> image.containsKey(PATH))
                .map(image -> ListText.plain(image.get(PATH)))
                .findFirst()
                .orElse("/");
        return first.substring(0, first.lastIndexOf('/') + 1) + CATALOG;
    }
}

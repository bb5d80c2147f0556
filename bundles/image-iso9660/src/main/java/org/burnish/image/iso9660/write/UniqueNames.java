package org.burnish.image.iso9660.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.burnish.image.ImageNode;

/** Gives the children of one directory names of which no two are the same, whatever the rules for names are. */
final class UniqueNames {

    /** How many children want the name of a key; 0 for keys that were made here. */
    private final Map<String, Integer> wanted;

    /** The number to try next for a shortened name and a number of digits. */
    private final Map<String, Integer> next = new HashMap<>();

    private UniqueNames(int size) {
        wanted = new HashMap<>(2 * size);
    }

    /**
     * The keys of the children.
     *
     * @param children in an order that depends on nothing but their names
     * @param plain gives the name of a child, which may be that of others too
     */
    static List<String> keys(List<ImageNode> children, Function<ImageNode, ShortName> plain) {
        UniqueNames names = new UniqueNames(children.size());
        List<String> keys = new ArrayList<>(children.size());
        for (ImageNode child : children) {
            String key = plain.apply(child).key();
            names.wanted.merge(key, 1, Integer::sum);
            keys.add(key);
        }
        for (int i = 0; i < keys.size(); i++) {
            int sharers = names.wanted.getOrDefault(keys.get(i), 0);
            if (sharers > 1) {
                keys.set(i, names.numbered(plain.apply(children.get(i)), sharers));
            }
        }
        return keys;
    }

    private String numbered(ShortName name, int sharers) {
        for (int digits = Integer.toString(sharers - 1).length(); ; digits++) {
            ShortName shortened = name.shortened(digits);
            String counter = shortened.key() + ';' + digits;
            int number = next.getOrDefault(counter, 0);
            for (String text = digits(number, digits); text.length() == digits; text = digits(++number, digits)) {
                String key = shortened.with(text).key();
                if (wanted.putIfAbsent(key, 0) == null) {
                    next.put(counter, number + 1);
                    return key;
                }
            }
            next.put(counter, number);
        }
    }

    private static String digits(int number, int count) {
        String text = Integer.toString(number);
        return "0".repeat(Math.max(0, count - text.length())) + text;
    }
}

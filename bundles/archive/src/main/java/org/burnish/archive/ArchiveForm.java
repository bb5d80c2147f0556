package org.burnish.archive;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.burnish.image.NameBytes;
import org.burnish.image.PartName;
import org.burnish.operations.PathPair;
import org.burnish.options.Options;
import org.jspecify.annotations.Nullable;

/**
 * A plan as plain values, and back: texts, numbers, and lists and maps of them, which any JSON library reads and writes.
 *
 * <pre>
 * {"id": "5f0c...", "label": "Photos", "created": "2026-12-01T04:00:00Z", "form": "plain",
 *  "sources": [{"disk": "/home/me/photos", "image": "/photos"}], "options": {},
 *  "discs": [{"number": 1, "volume": "PHOTOS_01", "capacity": 2298496, "blocks": 2200000,
 *             "nodes": [{"path": "/photos", "kind": "directory", "modified": 1764561600},
 *                       {"path": "/photos/a.tif", "size": 5000000000, "modified": 1764561600, "part": "part_1_of_2_at_..."}]}]}
 * </pre>
 */
public final class ArchiveForm {

    private static final String ID = "id";
    private static final String LABEL = "label";
    private static final String CREATED = "created";
    private static final String FORM = "form";
    private static final String SOURCES = "sources";
    private static final String OPTIONS = "options";
    private static final String DISCS = "discs";
    private static final String NUMBER = "number";
    private static final String VOLUME = "volume";
    private static final String CAPACITY = "capacity";
    private static final String BLOCKS = "blocks";
    private static final String NODES = "nodes";
    private static final String PATH = "path";
    /** Of a path whose bytes are no UTF-8, which texts of JSON can't hold. */
    private static final String RAW_PATH = "path_base64";

    private static final String KIND = "kind";
    private static final String SIZE = "size";
    private static final String MODIFIED = "modified";
    private static final String PART = "part";
    private static final String DISK = "disk";
    private static final String IMAGE = "image";

    private ArchiveForm() {}

    /** The plain values of a plan. */
    public static Map<String, Object> values(ArchivePlan plan) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(ID, plan.id());
        values.put(LABEL, plan.label());
        values.put(CREATED, plan.created().toString());
        values.put(FORM, word(plan.form()));
        values.put(
                SOURCES,
                plan.sources().stream()
                        .map(pair -> Map.of(DISK, pair.disk(), IMAGE, pair.image()))
                        .toList());
        values.put(OPTIONS, plan.options().texts());
        values.put(DISCS, plan.discs().stream().map(ArchiveForm::values).toList());
        return values;
    }

    private static Map<String, Object> values(PlannedDisc disc) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(NUMBER, (long) disc.number());
        values.put(VOLUME, disc.volumeId());
        values.put(CAPACITY, disc.capacity());
        values.put(BLOCKS, disc.blocks());
        values.put(NODES, disc.nodes().stream().map(ArchiveForm::values).toList());
        return values;
    }

    private static Map<String, Object> values(PlannedNode node) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (NameBytes.holdsBytes(node.path())) {
            values.put(RAW_PATH, Base64.getEncoder().encodeToString(NameBytes.encode(node.path())));
        } else {
            values.put(PATH, node.path());
        }
        if (node.kind() == PlannedNode.Kind.FILE) {
            values.put(SIZE, node.size());
        } else {
            values.put(KIND, word(node.kind()));
        }
        values.put(MODIFIED, node.modified());
        node.part().ifPresent(part -> values.put(PART, part.toString()));
        return values;
    }

    /**
     * The plan of plain values.
     *
     * @throws IllegalArgumentException that names a field which is missing or of another type
     */
    public static ArchivePlan plan(Map<?, ?> values) {
        List<PathPair> sources = new ArrayList<>();
        for (Object source : list(values, SOURCES)) {
            Map<?, ?> pair = map(source, SOURCES);
            sources.add(new PathPair(text(pair, DISK), text(pair, IMAGE)));
        }
        Options options = Options.NONE;
        for (Map.Entry<?, ?> option : map(values.get(OPTIONS), OPTIONS).entrySet()) {
            options = options.with(String.valueOf(option.getKey()), String.valueOf(option.getValue()));
        }
        List<PlannedDisc> discs = new ArrayList<>();
        for (Object disc : list(values, DISCS)) {
            discs.add(disc(map(disc, DISCS)));
        }
        return new ArchivePlan(
                text(values, ID),
                text(values, LABEL),
                instant(values),
                sources,
                constant(ArchiveRequest.Form.class, text(values, FORM), FORM),
                options,
                discs);
    }

    private static PlannedDisc disc(Map<?, ?> values) {
        List<PlannedNode> nodes = new ArrayList<>();
        for (Object node : list(values, NODES)) {
            nodes.add(node(map(node, NODES)));
        }
        return new PlannedDisc(
                (int) number(values, NUMBER),
                text(values, VOLUME),
                number(values, CAPACITY),
                number(values, BLOCKS),
                nodes);
    }

    private static PlannedNode node(Map<?, ?> values) {
        PlannedNode.Kind kind = values.containsKey(KIND)
                ? constant(PlannedNode.Kind.class, text(values, KIND), KIND)
                : PlannedNode.Kind.FILE;
        Optional<PartName> part = Optional.empty();
        if (values.containsKey(PART)) {
            String name = text(values, PART);
            part = PartName.parse(name);
            if (part.isEmpty()) {
                throw wrong(PART, "the name of a part", name);
            }
        }
        long size = kind == PlannedNode.Kind.FILE ? number(values, SIZE) : 0;
        return new PlannedNode(path(values), kind, size, number(values, MODIFIED), part);
    }

    private static String path(Map<?, ?> values) {
        if (!values.containsKey(RAW_PATH)) {
            return text(values, PATH);
        }
        String raw = text(values, RAW_PATH);
        try {
            return NameBytes.decode(Base64.getDecoder().decode(raw));
        } catch (IllegalArgumentException noBase64) {
            throw wrong(RAW_PATH, "bytes in Base64", raw);
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word, String field) {
        for (E constant : type.getEnumConstants()) {
            if (word(constant).equals(word)) {
                return constant;
            }
        }
        throw wrong(field, "a known word", word);
    }

    private static Instant instant(Map<?, ?> values) {
        String text = text(values, CREATED);
        try {
            return Instant.parse(text);
        } catch (DateTimeException unsuitable) {
            throw wrong(CREATED, "a time", text);
        }
    }

    private static Collection<?> list(Map<?, ?> values, String field) {
        if (values.get(field) instanceof Collection<?> list) {
            return list;
        }
        throw wrong(field, "a list", values.get(field));
    }

    private static Map<?, ?> map(@Nullable Object value, String field) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw wrong(field, "an object", value);
    }

    private static String text(Map<?, ?> values, String field) {
        if (values.get(field) instanceof String text) {
            return text;
        }
        throw wrong(field, "a text", values.get(field));
    }

    /** Some libraries read all numbers as floating point. */
    private static long number(Map<?, ?> values, String field) {
        if (values.get(field) instanceof Number number && number.doubleValue() == number.longValue()) {
            return number.longValue();
        }
        throw wrong(field, "a whole number", values.get(field));
    }

    private static IllegalArgumentException wrong(String field, String expected, @Nullable Object value) {
        return new IllegalArgumentException("field '" + field + "' of a plan has to be " + expected + ", "
                + (value == null ? "and is missing" : "not '" + value + "'"));
    }
}

package org.burnish.launcher.registry;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps {@link Descriptions} in a file, since jars and XML take too long to read at each start. */
public final class DescriptionFile {

    /** Raised with each change of the file's form. */
    private static final int FORM = 1;

    private static final char NUMBER = 'i';
    private static final char NUMBERS = 'I';
    private static final char TEXT = 's';
    private static final char TEXTS = 'S';

    private DescriptionFile() {}

    /** Reads a file that was kept; throws an exception if it is not whole, or of another form. */
    public static Descriptions read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            if (in.readInt() != FORM) {
                throw new IOException(file + " has another form");
            }
            return new Descriptions(list(in, DescriptionFile::readPart));
        }
    }

    /** Keeps them in a file, which is there as a whole or not at all. */
    public static void write(Descriptions descriptions, Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(FORM);
        out.writeInt(descriptions.parts().size());
        for (Part part : descriptions.parts()) {
            write(part, out);
        }
        Path made = Files.createTempFile(file.getParent(), "descriptions", ".part");
        Files.write(made, bytes.toByteArray());
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(Part part, DataOutputStream out) throws IOException {
        out.writeUTF(part.name());
        out.writeUTF(part.version());
        out.writeUTF(part.location());
        out.writeUTF(part.activator());
        out.writeInt(part.components().size());
        for (Description component : part.components()) {
            write(component, out);
        }
    }

    private static Part readPart(DataInputStream in) throws IOException {
        return new Part(
                in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF(), list(in, DescriptionFile::readDescription));
    }

    private static void write(Description component, DataOutputStream out) throws IOException {
        out.writeUTF(component.name());
        out.writeUTF(component.type());
        out.writeBoolean(component.immediate());
        out.writeInt(component.parameters());
        out.writeUTF(component.activate());
        out.writeInt(component.services().size());
        for (String service : component.services()) {
            out.writeUTF(service);
        }
        out.writeBoolean(component.forBundle());
        out.writeInt(component.properties().size());
        for (Map.Entry<String, Object> property : component.properties().entrySet()) {
            out.writeUTF(property.getKey());
            writeValue(property.getValue(), out);
        }
        out.writeInt(component.needs().size());
        for (Need need : component.needs()) {
            write(need, out);
        }
    }

    private static Description readDescription(DataInputStream in) throws IOException {
        return new Description(
                in.readUTF(),
                in.readUTF(),
                in.readBoolean(),
                in.readInt(),
                in.readUTF(),
                list(in, text -> text.readUTF()),
                in.readBoolean(),
                readProperties(in),
                list(in, DescriptionFile::readNeed));
    }

    private static Map<String, Object> readProperties(DataInputStream in) throws IOException {
        int count = in.readInt();
        Map<String, Object> properties = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            properties.put(in.readUTF(), readValue(in));
        }
        return properties;
    }

    private static void writeValue(Object value, DataOutputStream out) throws IOException {
        if (value instanceof Integer number) {
            out.writeChar(NUMBER);
            out.writeInt(number);
        } else if (value instanceof Integer[] numbers) {
            out.writeChar(NUMBERS);
            out.writeInt(numbers.length);
            for (Integer number : numbers) {
                out.writeInt(number);
            }
        } else if (value instanceof String[] texts) {
            out.writeChar(TEXTS);
            out.writeInt(texts.length);
            for (String text : texts) {
                out.writeUTF(text);
            }
        } else {
            out.writeChar(TEXT);
            out.writeUTF((String) value);
        }
    }

    private static Object readValue(DataInputStream in) throws IOException {
        return switch (in.readChar()) {
            case NUMBER -> in.readInt();
            case NUMBERS -> list(in, DataInputStream::readInt).toArray(Integer[]::new);
            case TEXTS -> list(in, text -> text.readUTF()).toArray(String[]::new);
            default -> in.readUTF();
        };
    }

    private static void write(Need need, DataOutputStream out) throws IOException {
        out.writeUTF(need.service());
        out.writeBoolean(need.optional());
        out.writeBoolean(need.multiple());
        out.writeUTF(need.target());
        out.writeUTF(need.bind());
        out.writeUTF(need.field());
        out.writeInt(need.parameter());
    }

    private static Need readNeed(DataInputStream in) throws IOException {
        return new Need(
                in.readUTF(),
                in.readBoolean(),
                in.readBoolean(),
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                in.readInt());
    }

    /** One thing of a file. */
    private interface Item<T> {
        T read(DataInputStream in) throws IOException;
    }

    private static <T> List<T> list(DataInputStream in, Item<T> item) throws IOException {
        int count = in.readInt();
        List<T> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(item.read(in));
        }
        return items;
    }
}

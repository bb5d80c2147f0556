package org.burnish.natives.internal;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.burnish.natives.ExtendedAttributes;
import org.osgi.service.component.annotations.Component;

/** Asks Linux by llistxattr(2) and lgetxattr(2). The library is loaded when the first file is asked for. */
@Component
public final class LinuxAttributes implements ExtendedAttributes {

    private static final int ENODATA = 61;
    private static final int ENOTSUP = 95;
    private static final int ERANGE = 34;
    private static final int FIRST_SIZE = 1024;
    private static final int MOST = 64 * 1024;

    private interface Libc extends Library {
        NativeLong llistxattr(byte[] path, byte[] list, NativeLong size) throws LastErrorException;

        NativeLong lgetxattr(byte[] path, byte[] name, byte[] value, NativeLong size) throws LastErrorException;

        String strerror(int number);
    }

    /** A call that fills an array and says how many bytes it has. */
    @FunctionalInterface
    private interface Call {
        NativeLong into(byte[] target, NativeLong size) throws LastErrorException;
    }

    /** Loaded at first use. */
    private static final class Loaded {
        private static final Libc LIBC = Native.load("c", Libc.class);

        static {
            // JNA keeps the options of a mapped class for ever, and by them the class
            Native.getLibraryOptions(Libc.class).clear();
        }

        private Loaded() {}
    }

    @Override
    public List<String> names(Path file) throws IOException {
        byte[] path = PathBytes.of(file);
        byte[] list = fill("names", file, (target, size) -> Loaded.LIBC.llistxattr(path, target, size))
                .orElse(new byte[0]);
        List<String> names = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < list.length; at++) {
            if (list[at] == 0) {
                names.add(new String(list, start, at - start, StandardCharsets.UTF_8));
                start = at + 1;
            }
        }
        return names;
    }

    @Override
    public Optional<byte[]> value(Path file, String name) throws IOException {
        byte[] path = PathBytes.of(file);
        byte[] terminated = (name + "\0").getBytes(StandardCharsets.UTF_8);
        return fill(name, file, (target, size) -> Loaded.LIBC.lgetxattr(path, terminated, target, size));
    }

    /** Whatever of JNA is touched first may not load; then no file can be asked, which is no fault of this one. */
    private static Optional<byte[]> fill(String what, Path file, Call call) throws IOException {
        try {
            return filled(what, file, call);
        } catch (LinkageError e) {
            throw new UnsupportedOperationException(
                    "the native library for system calls (JNA) can't be loaded: "
                            + String.valueOf(e.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse("")
                                    .strip(),
                    e);
        }
    }

    private static Optional<byte[]> filled(String what, Path file, Call call) throws IOException {
        for (int size = FIRST_SIZE; ; size = MOST) {
            byte[] target = new byte[size];
            try {
                return Optional.of(Arrays.copyOf(
                        target, call.into(target, new NativeLong(size)).intValue()));
            } catch (LastErrorException e) {
                int error = e.getErrorCode();
                if (error == ENODATA || error == ENOTSUP) {
                    return Optional.empty();
                }
                if (error != ERANGE || size == MOST) {
                    throw new IOException(
                            "Cannot read the extended attributes (" + what + ") of '" + file + "': "
                                    + Loaded.LIBC.strerror(error),
                            e);
                }
            }
        }
    }
}

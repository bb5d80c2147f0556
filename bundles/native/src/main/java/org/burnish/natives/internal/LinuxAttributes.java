package org.burnish.natives.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.burnish.natives.ErrnoException;
import org.burnish.natives.ExtendedAttributes;
import org.osgi.service.component.annotations.Component;

/** Asks Linux by llistxattr(2) and lgetxattr(2), and changes by lsetxattr(2) and lremovexattr(2). */
@Component
public final class LinuxAttributes implements ExtendedAttributes {

    private static final int FIRST_SIZE = 1024;
    private static final int MOST = 64 * 1024;

    /** A call that fills an array and says how many bytes it has. */
    @FunctionalInterface
    private interface Call {
        int into(byte[] target) throws ErrnoException;
    }

    @Override
    public List<String> names(Path file) throws IOException {
        byte[] path = PathBytes.of(file);
        Calls calls = Libc.calls();
        byte[] list =
                fill("names", file, target -> calls.llistxattr(path, target)).orElse(new byte[0]);
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
        byte[] terminated = terminated(name);
        Calls calls = Libc.calls();
        return fill(name, file, target -> calls.lgetxattr(path, terminated, target));
    }

    @Override
    public void set(Path file, String name, byte[] value) throws IOException {
        try {
            Libc.calls().lsetxattr(PathBytes.of(file), terminated(name), value);
        } catch (ErrnoException e) {
            throw new IOException(
                    "Cannot set the extended attribute " + name + " of '" + file + "': " + e.getMessage(), e);
        }
    }

    @Override
    public boolean remove(Path file, String name) throws IOException {
        try {
            Libc.calls().lremovexattr(PathBytes.of(file), terminated(name));
            return true;
        } catch (ErrnoException e) {
            if (e.is(ErrnoException.ENODATA, ErrnoException.ENOTSUP)) {
                return false;
            }
            throw new IOException(
                    "Cannot remove the extended attribute " + name + " of '" + file + "': " + e.getMessage(), e);
        }
    }

    private static byte[] terminated(String name) {
        return (name + "\0").getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<byte[]> fill(String what, Path file, Call call) throws IOException {
        for (int size = FIRST_SIZE; ; size = MOST) {
            byte[] target = new byte[size];
            try {
                return Optional.of(Arrays.copyOf(target, call.into(target)));
            } catch (ErrnoException e) {
                if (e.is(ErrnoException.ENODATA, ErrnoException.ENOTSUP)) {
                    return Optional.empty();
                }
                if (!e.is(ErrnoException.ERANGE) || size == MOST) {
                    throw new IOException(
                            "Cannot read the extended attributes (" + what + ") of '" + file + "': " + e.getMessage(),
                            e);
                }
            }
        }
    }
}

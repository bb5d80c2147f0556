package org.burnish.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;
import org.burnish.embedded.Burnish;
import org.burnish.recorder.Drive;
import org.burnish.scsi.DeviceAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Resolves parameters that are annotated with {@link EmulatedDrive}, and those of the type {@link Burnish}. One Burnish
 * serves all tests of a run: it starts with the first test that wants a drive, and ends with the run.
 */
public final class EmulatedDriveExtension implements ParameterResolver {

    private static final Namespace OURS = Namespace.create(EmulatedDriveExtension.class);

    /** Made by JUnit. */
    public EmulatedDriveExtension() {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return parameter.isAnnotated(EmulatedDrive.class) || type == Burnish.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Burnish burnish = burnish(context);
        Class<?> type = parameter.getParameter().getType();
        return parameter
                .findAnnotation(EmulatedDrive.class)
                .map(wanted -> resolve(burnish, wanted, type, parameter.getIndex(), context))
                .orElse(burnish);
    }

    private static Object resolve(
            Burnish burnish, EmulatedDrive wanted, Class<?> type, int index, ExtensionContext context) {
        Function<Loaded, Object> wish = wish(type);
        try {
            Loaded loaded = Loaded.make(burnish, wanted);
            context.getStore(OURS).put("drive " + context.getUniqueId() + " " + index + " " + loaded.file(), loaded);
            return type == Drive.class ? loaded.open() : wish.apply(loaded);
        } catch (IOException e) {
            throw new ParameterResolutionException(
                    "There is no emulated drive with a medium of kind '" + wanted.value() + "': " + e.getMessage(), e);
        }
    }

    private static Function<Loaded, Object> wish(Class<?> type) {
        if (type == Drive.class || type == DeviceAddress.class) {
            return Loaded::address;
        }
        if (type == String.class) {
            return loaded -> loaded.address().toString();
        }
        if (type == Path.class) {
            return Loaded::file;
        }
        throw new ParameterResolutionException(
                "A parameter with @EmulatedDrive is a Drive, a DeviceAddress, the String of"
                        + " an address, or the Path of a medium's file, not a " + type.getName());
    }

    private static Burnish burnish(ExtensionContext context) {
        @Nullable
        Running running = context.getRoot()
                .getStore(OURS)
                .getOrComputeIfAbsent(Running.class, any -> Running.start(), Running.class);
        return Objects.requireNonNull(running).burnish();
    }
}

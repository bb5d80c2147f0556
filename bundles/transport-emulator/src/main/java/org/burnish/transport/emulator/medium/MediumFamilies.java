package org.burnish.transport.emulator.medium;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.burnish.transport.emulator.file.DiscState;
import org.burnish.transport.emulator.file.MediumFile;

/** Which strategy handles which profile. */
public final class MediumFamilies {

    private static final Map<Integer, Function<MediumFile, LoadedMedium>> BY_PROFILE = new TreeMap<>(Map.of(
            SequentialDvdRw.PROFILE, SequentialDvdRw::new,
            RestrictedOverwriteDvdRw.PROFILE, RestrictedOverwriteDvdRw::new,
            BdRe.PROFILE, BdRe::new));

    private MediumFamilies() {}

    /** The medium of a file. */
    public static LoadedMedium load(MediumFile file) throws IOException {
        Function<MediumFile, LoadedMedium> family = BY_PROFILE.get(file.state().profile());
        if (family == null) {
            throw new IOException(String.format(
                    "it holds a medium of profile %04Xh, which this version does not know",
                    file.state().profile()));
        }
        return family.apply(file);
    }

    /** The profiles of which a drive can take media, highest first. */
    public static List<Integer> profiles() {
        return List.copyOf(new TreeMap<>(BY_PROFILE).descendingKeySet());
    }

    /** The state of a new medium of this kind. */
    public static DiscState blank(MediumSpec spec) {
        return spec.profile() == SequentialDvdRw.PROFILE
                ? SequentialDvdRw.blank(spec.name(), true)
                : DiscState.bare(spec.name(), spec.profile());
    }
}

package org.burnish.transport.emulator.medium.dvd.minus;

import java.util.List;
import org.burnish.transport.emulator.medium.MediumFamily;

/** The families of DVD-R and DVD-RW. */
public final class DvdMinusFamilies {

    /** All of them. */
    public static final List<MediumFamily> ALL = List.of(
            sequential(SequentialKind.R),
            sequential(SequentialKind.R_DL),
            sequential(SequentialKind.RW),
            new MediumFamily(RestrictedOverwriteDvdRw.PROFILE, RestrictedOverwriteDvdRw::new));

    private DvdMinusFamilies() {}

    private static MediumFamily sequential(SequentialKind kind) {
        return new MediumFamily(
                kind.profile(),
                file -> new SequentialDvd(kind, file),
                spec -> SequentialDvd.blank(kind, spec.name(), true));
    }
}

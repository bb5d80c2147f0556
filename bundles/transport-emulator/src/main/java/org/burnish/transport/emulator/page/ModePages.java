package org.burnish.transport.emulator.page;

import java.util.List;
import java.util.Optional;

/** The mode pages of a drive in order of their codes. */
public record ModePages(ErrorRecoveryPage errorRecovery, WriteParametersPage write, CapabilitiesPage capabilities) {

    /** All of them. */
    public List<ModePage> all() {
        return List.of(errorRecovery, write, capabilities);
    }

    /** The page of this code. */
    public Optional<ModePage> page(int code) {
        return all().stream().filter(page -> page.code() == code).findFirst();
    }
}

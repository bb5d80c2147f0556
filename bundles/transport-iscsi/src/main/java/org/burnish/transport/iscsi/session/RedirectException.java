package org.burnish.transport.iscsi.session;

/** The target is at another portal (RFC 7143, 11.13.5, class 1). */
final class RedirectException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String address;

    /**
     * Makes one.
     *
     * @param address the portal, with its port where it has one
     */
    RedirectException(String address) {
        super("The target is at " + address);
        this.address = address;
    }

    String address() {
        return address;
    }
}

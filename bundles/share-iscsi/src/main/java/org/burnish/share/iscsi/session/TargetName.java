package org.burnish.share.iscsi.session;

/**
 * The only target of a portal.
 *
 * @param name its iSCSI qualified name
 * @param address where it is reached: host, port and portal group (RFC 7143, 13.8)
 */
public record TargetName(String name, String address) {

    /** Whether SendTargets with this value asks for it (RFC 7143, appendix C). */
    boolean isMeantBy(String value, boolean discovery) {
        return value.equals(name) || (value.equals("All") && discovery) || (value.isEmpty() && !discovery);
    }
}

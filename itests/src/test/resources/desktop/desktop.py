"""A desktop of stand-ins, those of python-dbusmock: a message bus that is both of a machine's, and on it logind, UDisks2, the
session manager of GNOME and a server of notifications. desktop.py FOLDER makes it; the socket is FOLDER/bus, and what each
stand-in was called for is in FOLDER/NAME.log. It takes lines on its standard input, and ends with it:
  insert TIME   a medium is in the drive
  remove        none is in it
  locks         the inhibitor locks that logind has given, in one line
  hang          the bus answers nobody any more
  wake          it does again
"""
import os
import signal
import subprocess
import sys

import dbus

folder = sys.argv[1]
address = 'unix:path=' + folder + '/bus'
environment = dict(os.environ, DBUS_SESSION_BUS_ADDRESS=address, DBUS_SYSTEM_BUS_ADDRESS=address)
MOCK = 'org.freedesktop.DBus.Mock'
DRIVE = 'org.freedesktop.UDisks2.Drive'
BLOCK = 'org.freedesktop.UDisks2.Block'
DRIVES = '/org/freedesktop/UDisks2/drives/'
processes = []


def start(*command):
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE)
    processes.append(process)
    return process


def stand_in(name, *words):
    start(sys.executable, '-m', 'dbusmock', '-l', folder + '/' + name + '.log', *words)


def mock(bus, name, path):
    for _ in range(500):
        if bus.name_has_owner(name):
            return dbus.Interface(bus.get_object(name, path), MOCK)
        signal.sigtimedwait([], 0.02)
    raise SystemExit('no ' + name)


def byte_text(text):
    return dbus.ByteArray(text.encode() + b'\0')


def add_drive(disks, name, device, kinds):
    disks.AddObject(DRIVES + name, DRIVE, dbus.Dictionary({
        'MediaAvailable': dbus.Boolean(False), 'TimeMediaDetected': dbus.UInt64(0),
        'MediaCompatibility': dbus.Array(kinds, signature='s')}, signature='sv'), dbus.Array([], signature='(ssss)'))
    disks.AddObject('/org/freedesktop/UDisks2/block_devices/' + name, BLOCK, dbus.Dictionary({
        'Device': byte_text(device), 'Drive': dbus.ObjectPath(DRIVES + name)}, signature='sv'),
        dbus.Array([], signature='(ssss)'))


def medium(disks_bus, there, time):
    drive = dbus.Interface(disks_bus.get_object('org.freedesktop.UDisks2', DRIVES + 'recorder'), MOCK)
    drive.UpdateProperties(DRIVE, dbus.Dictionary({
        'MediaAvailable': dbus.Boolean(there), 'TimeMediaDetected': dbus.UInt64(time)}, signature='sv'))


daemon = start('dbus-daemon', '--session', '--nofork', '--nopidfile', '--print-address', '--address=' + address)
daemon.stdout.readline()
stand_in('logind', '--system', '--template', 'logind')
stand_in('notifications', '--session', '--template', 'notification_daemon')
stand_in('session', '--session', 'org.gnome.SessionManager', '/org/gnome/SessionManager', 'org.gnome.SessionManager')
stand_in('disks', '--system', '-m', 'org.freedesktop.UDisks2', '/org/freedesktop/UDisks2', 'org.burnish.None')
bus = dbus.bus.BusConnection(address)
session = mock(bus, 'org.gnome.SessionManager', '/org/gnome/SessionManager')
session.AddMethod('org.gnome.SessionManager', 'Inhibit', 'susu', 'u', 'ret = 7')
session.AddMethod('org.gnome.SessionManager', 'Uninhibit', 'u', '', '')
disks = mock(bus, 'org.freedesktop.UDisks2', '/org/freedesktop/UDisks2')
add_drive(disks, 'recorder', '/dev/sr0', ['optical_dvd', 'optical_dvd_r'])
add_drive(disks, 'stick', '/dev/sda', ['thumb'])
mock(bus, 'org.freedesktop.login1', '/org/freedesktop/login1')
manager = dbus.Interface(bus.get_object('org.freedesktop.login1', '/org/freedesktop/login1'),
                         'org.freedesktop.login1.Manager')
mock(bus, 'org.freedesktop.Notifications', '/org/freedesktop/Notifications')
print('ready', flush=True)
try:
    for line in sys.stdin:
        words = line.split()
        if words[0] == 'insert':
            medium(bus, True, int(words[1]))
        elif words[0] == 'remove':
            medium(bus, False, 0)
        elif words[0] == 'locks':
            print([str(lock[0]) for lock in manager.ListInhibitors()], flush=True)
            continue
        elif words[0] == 'hang':
            daemon.send_signal(signal.SIGSTOP)
        elif words[0] == 'wake':
            daemon.send_signal(signal.SIGCONT)
        print('done', flush=True)
finally:
    for process in processes:
        process.kill()

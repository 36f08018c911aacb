# A message centre made of Perl's Net::SMPP, which was written long before us and without us. It takes
# one connection, tells each submission on a line of its own, answers it and reports it as delivered.
use strict;
use warnings;
use Net::SMPP;

$| = 1;
my $listening = Net::SMPP->new_listen('127.0.0.1', port => 0, smpp_version => 0x34)
    or die "cannot listen: $!";
print 'port ', $listening->sockport, "\n";
my $session = $listening->accept or die "nobody came: $!";
my $id = 0xabc;
while (my $pdu = $session->read_pdu) {
    my $cmd = $pdu->{cmd};
    if ($cmd == Net::SMPP::CMD_bind_transceiver) {
        print join("\t", 'bind', $pdu->{system_id}, $pdu->{password}, $pdu->{interface_version}), "\n";
        $session->set_version(0x34);
        $session->bind_transceiver_resp(system_id => 'PERL', seq => $pdu->{seq});
    } elsif ($cmd == Net::SMPP::CMD_enquire_link) {
        $session->enquire_link_resp(seq => $pdu->{seq});
    } elsif ($cmd == Net::SMPP::CMD_submit_sm) {
        my $message = sprintf '%X', $id++;
        my $text = defined $pdu->{message_payload} ? $pdu->{message_payload} : $pdu->{short_message};
        print join("\t", 'submit', $pdu->{source_addr}, $pdu->{destination_addr}, $pdu->{esm_class},
            $pdu->{data_coding}, $pdu->{registered_delivery}, unpack('H*', $text)), "\n";
        $session->submit_sm_resp(message_id => $message, seq => $pdu->{seq});
        # Not waited for here: whoever waits for one answer reads past what else comes in.
        $session->deliver_sm(async => 1, source_addr => $pdu->{destination_addr},
            destination_addr => $pdu->{source_addr}, esm_class => 4,
            short_message => "id:$message sub:001 dlvrd:001 submit date:2611230900 "
                . 'done date:2611230901 stat:DELIVRD err:000 text:');
    } elsif ($cmd == Net::SMPP::CMD_deliver_sm_resp) {
        print join("\t", 'reported', $pdu->{status}), "\n";
    } elsif ($cmd == Net::SMPP::CMD_unbind) {
        $session->unbind_resp(seq => $pdu->{seq});
        print "unbound\n";
        exit 0;
    }
}

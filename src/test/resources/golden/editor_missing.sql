-- args: --keep-going --output-format table
-- env: EDITOR=/no/such/editor --wait
edit top_clients

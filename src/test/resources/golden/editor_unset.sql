-- args: --keep-going --output-format table
edit top_clients
